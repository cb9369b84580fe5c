import { type MockInstance, vi } from 'vitest';

/** Methods of texts that look at one character. */
const BY_CHARACTER = ['charAt', 'codePointAt'] as const;
/** Methods of texts whose time grows with the text. */
const BY_LENGTH = ['includes', 'replace', 'toLowerCase', 'matchAll'] as const;

/** Count the characters that a run looks at, as far as it asks a text for them: a measure of work that no machine changes. */
export function countSteps(run: () => unknown): number {
  let steps = 0;
  const spies = [
    ...BY_CHARACTER.map((name) =>
      spyOn(name, () => {
        steps += 1;
      }),
    ),
    ...BY_LENGTH.map((name) =>
      spyOn(name, (text) => {
        steps += text.length;
      }),
    ),
  ];
  try {
    run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return steps;
}

function spyOn(name: (typeof BY_CHARACTER | typeof BY_LENGTH)[number], see: (text: string) => void): MockInstance {
  const original: unknown = Reflect.get(String.prototype, name);
  return vi.spyOn(String.prototype, name).mockImplementation(function (this: string, ...given: unknown[]) {
    see(this);
    const answer: unknown = Reflect.apply(original as (...values: unknown[]) => unknown, this, given);
    return answer as never;
  });
}
