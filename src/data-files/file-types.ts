/** Media types of the data files, by the ending of their names. */
export const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Write data as JSON: no byte order mark, indented for people, the same bytes for the same data. */
export function writeJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
