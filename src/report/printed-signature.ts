import { readPrintedDate } from './printed-date.ts';

/** How a report's last line signs it. */
export interface PrintedSignature {
  /** Who signs, where the line says it before the day. */
  name: string | undefined;
  /** `2020-02-28` */
  date: string;
}

const NAME_AND_DATE =
  /^(?<name>[^\p{P}\d年月日]{2,40}?)\s*(?<date>(?:[\d０-９〇○◯零Ｏ０O一二三四五六七八九]\s*){4}年.{2,9}日)$/u;
/** How the names of those end who sign reports; of prose that ends in a date, the words before it don't. */
const OFFICE = /(?:政府|县委|市委|区委|党委|委员会|管委会|领导小组|局|厅|办公室|院|部)$/u;

/** Read a line that signs a report: a day alone, or an office's name and the day. */
export function readSignature(text: string): PrintedSignature | undefined {
  const trimmed = text.trim();
  const alone = readPrintedDate(trimmed);
  if (alone !== undefined) return { name: undefined, date: alone };
  const { name = '', date: printed = '' } = NAME_AND_DATE.exec(trimmed)?.groups ?? {};
  const date = readPrintedDate(printed);
  return date !== undefined && OFFICE.test(name) ? { name, date } : undefined;
}
