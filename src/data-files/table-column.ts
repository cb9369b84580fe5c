/** One column of a table, the same in every file that has columns. */
export interface TableColumn<Row> {
  key: keyof Row & string;
  /** Name of the column, as the files print it. */
  header: string;
  /** What the column holds, for people. */
  meaning: string;
  /** Type and constraints in the words of Table Schema. */
  type: 'string' | 'number' | 'year';
  constraints: { required: true } | { enum: readonly string[] } | undefined;
}
