/** What a JSON text says; `undefined` where it is none, as of a file that was cut short. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
