/** Methods of texts that look at one character, or at the few up to the next of some. */
const BY_CHARACTER = ['charAt', 'codePointAt', 'indexOf', 'startsWith'] as const;
/** Methods of texts whose time grows with the text. */
const BY_LENGTH = ['includes', 'replace', 'toLowerCase', 'matchAll'] as const;

/** Count the characters that a run looks at, as far as it asks a text for them: a measure of work that no machine changes. */
export function countSteps(run: () => unknown): number {
  let steps = 0;
  const restore = [
    ...BY_CHARACTER.map((name) =>
      watch(name, () => {
        steps += 1;
      }),
    ),
    ...BY_LENGTH.map((name) =>
      watch(name, (text) => {
        steps += text.length;
      }),
    ),
  ];
  try {
    run();
  } finally {
    for (const end of restore) end();
  }
  return steps;
}

/** Be told of each call of a method of texts, which are millions, until the function that is returned is called. */
function watch(name: (typeof BY_CHARACTER | typeof BY_LENGTH)[number], see: (text: string) => void): () => void {
  const original: unknown = Reflect.get(String.prototype, name);
  const watched = function (this: string, ...given: unknown[]): unknown {
    see(this);
    return Reflect.apply(original as (...values: unknown[]) => unknown, this, given);
  };
  Reflect.set(String.prototype, name, watched);
  return () => {
    Reflect.set(String.prototype, name, original);
  };
}
