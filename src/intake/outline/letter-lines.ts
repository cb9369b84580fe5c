import { isPageLine } from '../../report/page-lines.ts';
import type { SourceLine } from './source-lines.ts';

const LONGEST_SALUTATION = 60;

/** Whether a line addresses somebody: 县委、县人大常委会：. A sentence that leads on (报告如下：) does not. */
export function isSalutation({ text, raw, mark, isTableRow, styleLevel }: SourceLine): boolean {
  if (isTableRow || mark || styleLevel !== undefined || isPageLine(raw)) return false;
  return text.length <= LONGEST_SALUTATION && /^[^。；：]{2,}(?<!如下)：$/u.test(text);
}

const APPENDED = /^(?:附[件表录：]|注[：释]|抄送|［\d|\[\d|（此件|（联系人)/u;

/** Whether a line does not belong to the letter any more: it begins an annex, a note, or says who else gets a copy. */
export function isAppended(text: string): boolean {
  return APPENDED.test(text);
}
