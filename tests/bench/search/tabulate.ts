import { measureSpread } from '../spread.ts';
import type { Table } from '../table.ts';
import type { LoadedFile } from '../traffic.ts';
import { writeCount, writeKilobytes } from '../write-quantities.ts';
import type { SearchMeasurement } from './search-measurement.ts';
import type { AnswerCost } from './visit-search.ts';

type Cell = (measured: SearchMeasurement) => string;
type Row = readonly [name: string, cell: Cell];
type Parts = Readonly<Record<string, RegExp>>;
type ListAnswers = (measured: SearchMeasurement) => readonly AnswerCost[];

/** What every query may load, by the names of files. */
const PARTS: Parts = { 'places of characters': /\.pf_index$/, 'records found': /\.pf_fragment$/ };

/** What only the first one loads. */
const FIRST_PARTS: Parts = { program: /\.(?:js|json|pagefind)$/, 'list of records': /\.pf_meta$/ };

const ROWS: readonly Row[] = [
  ['reports; sections; figures', ({ text }) => [text.reports, text.sections, text.figures].map(writeCount).join('; ')],
  ['characters of text', ({ text }) => writeCount(text.characters)],
  ['different sentences', ({ text }) => writeShare(text.differentSentences, text.sentences)],
  ['index: files; size', ({ index }) => `${writeCount(index.files)}; ${writeKilobytes(index.bytes)}`],
  ['index: time to write', ({ index }) => `${index.seconds.toFixed(2)} s`],
  ['queries; results expected', ({ judgement }) => [judgement.queries, judgement.expected].map(writeCount).join('; ')],
  ['recall', ({ judgement: { expected, missing } }) => writeShare(expected - missing, expected)],
  ['precision', ({ judgement: { shown, surplus } }) => writeShare(shown - surplus, shown)],
  ['right highlights', ({ judgement: { shown, wronglyMarked } }) => writeShare(shown - wronglyMarked, shown)],
  ['faults', ({ judgement }) => writeCount(judgement.faults.length)],
  ...listTrafficRows('page, nothing asked', ({ visits }) => visits.map(({ page }) => page)),
  ...listAnswerRows('first query', { ...FIRST_PARTS, ...PARTS }, ({ visits }) =>
    visits.flatMap(({ answers }) => answers.slice(0, 1)),
  ),
  ...listAnswerRows('second to fifth query', PARTS, ({ visits }) => visits.flatMap(({ answers }) => answers.slice(1))),
  ['one of many queries: time', ({ judgement }) => writeSpread(judgement.milliseconds, writeMilliseconds)],
];

/** Lay out what was measured, a column for each site. */
export function tabulate(sites: readonly SearchMeasurement[]): Table {
  return {
    title: 'Search (of several values: median; 95th percentile; largest)',
    columns: ['', ...sites.map(({ site }) => site)],
    rows: ROWS.map(([name, cell]) => [name, ...sites.map(cell)]),
  };
}

function listAnswerRows(name: string, parts: Parts, list: ListAnswers): Row[] {
  const listFiles = (measured: SearchMeasurement): (readonly LoadedFile[])[] =>
    list(measured).map(({ files }) => files);
  const listPart = (measured: SearchMeasurement, pattern: RegExp): LoadedFile[][] =>
    listFiles(measured).map((files) => files.filter(({ path }) => pattern.test(path)));
  return [
    ...listTrafficRows(name, listFiles),
    ...Object.entries(parts).map(([part, pattern]): Row => [
      `${name}: ${part}`,
      (measured) => writeSpread(listPart(measured, pattern).map(addUp), writeKilobytes),
    ]),
    [
      `${name}: time`,
      (measured) =>
        writeSpread(
          list(measured).map(({ milliseconds }) => milliseconds),
          writeMilliseconds,
        ),
    ],
  ];
}

function listTrafficRows(
  name: string,
  list: (measured: SearchMeasurement) => readonly (readonly LoadedFile[])[],
): Row[] {
  return [
    [
      `${name}: requests`,
      (measured) =>
        writeSpread(
          list(measured).map(({ length }) => length),
          writeCount,
        ),
    ],
    [`${name}: size`, (measured) => writeSpread(list(measured).map(addUp), writeKilobytes)],
  ];
}

function addUp(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}

function writeSpread(values: readonly number[], write: (value: number) => string): string {
  const { median, p95, max } = measureSpread(values);
  return [median, p95, max].map(write).join('; ');
}

function writeShare(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)} %`;
}

function writeMilliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
