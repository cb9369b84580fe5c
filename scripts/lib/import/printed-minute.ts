const MINUTE = /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?\s*(\d{1,2})\D(\d{2})(?:\D.*)?$/u;

/**
 * Read a time of publication as pages print it, with seconds or in words: `2020年3月30日 9时49分` → `2020-03-30 09:49`.
 *
 * @returns What was given where it names no minute.
 */
export function readPrintedMinute(printed: string | undefined): string | undefined {
  const [, year, ...rest] = MINUTE.exec(printed ?? '') ?? [];
  const [month, day, hour, minute] = rest.map((part) => part.padStart(2, '0'));
  return year === undefined ? printed : `${year}-${month}-${day} ${hour}:${minute}`;
}
