import type { Report } from '../content/schemas/report.ts';
import { findDateAtEnd, findPrintedYear, PRINTED_YEAR, readPrintedDate } from '../text/dates.ts';
import { foldText } from '../text/folding.ts';

/** What a report's title says of it, as far as it says so. */
export interface TitleFacts {
  year: number | undefined;
  /** Who reports, where the title has the form ……关于……的报告. */
  issuer: string | undefined;
}

/** Read a report's title: `示例县人民政府关于2019年度法治政府建设情况的报告`, its year spelt out or not. */
export function readTitle(title: string): TitleFacts {
  const [issuer, ...subject] = title.split('关于');
  return {
    year: findPrintedYear(title)?.year,
    issuer: issuer && subject.length > 0 ? issuer : undefined,
  };
}

const YEAR_OF_TITLE = new RegExp(`^关于\\s*${PRINTED_YEAR}度?`, 'u');

/**
 * Split a report's title where its lines may break: issuer, 关于某年度, and the matter. Joined again the phrases are
 * the title. A title of another form is one phrase.
 */
export function splitTitle(title: string, issuer: string): string[] {
  const [year] = YEAR_OF_TITLE.exec(title.startsWith(issuer) ? title.slice(issuer.length) : '') ?? [];
  if (year === undefined) return [title];
  return [issuer, year, title.slice(issuer.length + year.length)].filter((phrase) => phrase !== '');
}

/**
 * Split what a report's title says it is about, as {@link splitTitle} does the title: without the words that make it a
 * letter, 关于……的报告. A title of another form is one phrase.
 */
export function splitSubject(title: string, issuer: string): string[] {
  const phrases = splitTitle(title, issuer);
  return phrases.length < 3
    ? phrases
    : phrases.map((phrase) => phrase.replace(/^关于\s*/u, '').replace(/的(?:情况)?(?:报告|汇报)$/u, ''));
}

/** What a paragraph is to an official letter: whom it addresses, or who signs it and when. */
export type LetterRole = 'salutation' | 'signature';

/**
 * Tell what a paragraph is to the letter that a report is: `县委：` addresses it, the issuer's name or the day alone in
 * a paragraph signs it, and so do both in one.
 *
 * @returns `undefined` for a paragraph of the report's prose.
 */
export function findLetterRole(text: string, report: Pick<Report, 'addressee' | 'issuer'>): LetterRole | undefined {
  const folded = foldText(text);
  if (report.addressee !== undefined && folded === foldText(`${report.addressee}：`)) return 'salutation';
  if (folded === foldText(report.issuer) || readSignature(text) !== undefined) return 'signature';
  return undefined;
}

/** How a report's last line signs it. */
export interface PrintedSignature {
  /** Who signs, where the line says it before the day. */
  name: string | undefined;
  /** `2020-02-28` */
  date: string;
}

const NAME = /^[^\p{P}\d年月日]{2,40}$/u;
/** How the names of those end who sign reports; of prose that ends in a date, the words before it don't. */
const OFFICE = /(?:政府|县委|市委|区委|党委|委员会|管委会|领导小组|局|厅|办公室|院|部)$/u;

/** Read a line that signs a report: a day alone, or an office's name and the day. */
export function readSignature(text: string): PrintedSignature | undefined {
  const trimmed = text.trim();
  const alone = readPrintedDate(trimmed);
  if (alone !== undefined) return { name: undefined, date: alone };
  const found = findDateAtEnd(trimmed);
  const name = trimmed.slice(0, found?.start).trimEnd();
  return found && isOfficeName(name) ? { name, date: found.date } : undefined;
}

/** Whether words are the name of an office that signs reports: 示例县人民政府, 中共示例县委. */
export function isOfficeName(words: string): boolean {
  return NAME.test(words) && OFFICE.test(words);
}
