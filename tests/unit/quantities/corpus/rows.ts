/** Kinds of expressions by name; of each expression its text, then what is right: `15 个工作日 以内`, `10000 元 range`. */
export type Rows = Readonly<Record<string, readonly (readonly [text: string, ...quantities: string[]])[]>>;
