/** Write data as JSON: no byte order mark, indented for people, the same bytes for the same data. */
export function writeJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
