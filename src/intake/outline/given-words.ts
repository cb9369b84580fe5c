import { FACT_NAMES } from '../../report/fact-names.ts';
import { readSignature } from '../../report/letter.ts';
import { readPrintedMoment } from '../../text/dates.ts';
import { foldText } from '../../text/folding.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import type { ImportOptions } from './import-options.ts';
import { IMPORT_RULES } from './import-rules.ts';

type Given = Pick<ImportOptions, 'issuer' | 'addressee' | 'number' | 'signed'>;

const HOW_TO: Readonly<Record<keyof Given, string>> = {
  issuer: '发文机关照标题、落款或红头里的写法写，一字不差。',
  addressee: '主送机关要在原文里独占一行、以冒号结尾；照那一行逐字写，不带冒号。',
  number: '发文字号照原文逐字写，括号也照原文，如“示政〔2023〕5号”。',
  signed: '成文日期写作 2023-02-20，须是原文里印着的一天；原文没有印的，建立草稿以后写进 report.yml。',
};

/** Words that a person gives in place of those that were read must stand in the document: nothing is made up. */
export function findUngivenWords(text: string, given: Given): LineFinding[] {
  return (['issuer', 'addressee', 'number', 'signed'] as const).flatMap((name) => {
    const words = given[name];
    if (words === undefined || words === '' || standsIn(name, words, text)) return [];
    return IMPORT_RULES.raise(
      'import/given-words-missing',
      { line: 1 },
      { message: `原文里没有“${words}”，不能写作${FACT_NAMES[name]}：网站只照原文写。`, hint: HOW_TO[name] },
    );
  });
}

/** Whether a text has the words that a fact of a report has to be printed in. */
export function standsIn(name: keyof Given, words: string, text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  if (name === 'signed') {
    return lines.some((line) => [readSignature(line)?.date, readPrintedMoment(line)?.slice(0, 10)].includes(words));
  }
  const folded = foldText(words);
  if (name === 'addressee') return lines.some((line) => foldText(line) === `${folded}:`);
  // A name may be printed on two lines.
  return foldText(lines.join('')).includes(folded);
}
