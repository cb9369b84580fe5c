import { expect, test } from 'vitest';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { type ComparedRow, compareTexts, countDiffering } from '../../../src/report/compared-text.ts';
import { compareReport } from '../../../src/report/published-text.ts';
import { type AssembledReport, assembleContent } from '../../../src/report/report.ts';
import { replaceSpan } from '../../../src/text/span.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

async function readDraft(site: FixtureSite): Promise<AssembledReport> {
  const { reports } = assembleContent(await readContentFolder(site.dir));
  const draft = reports.find(({ name }) => name === '2020');
  if (!draft) throw new Error('no draft');
  return draft;
}

const makeDraft = (): FixtureSite => writeSite({ years: [2019, 2020], draft: 2020 });
const OVERSIGHT = 'reports/2020/03-oversight-of-power.md';
const PREAMBLE = 'reports/2020/00-preamble.md';

const summarise = ({ passages, lines, differences }: ComparedRow): unknown => [
  passages.map(({ run }) => run.text),
  lines.map(({ text }) => text),
  differences.map(({ ours, theirs }) => [ours, theirs]),
];

/** What a row's passages would be with the original's words put back. */
function repair({ passages, differences }: ComparedRow): string[] {
  return passages.map(({ run }, index) =>
    differences
      .flatMap((difference) => (difference.repair?.passage === index ? [difference.repair] : []))
      .toSorted((a, b) => b.stretch.start - a.stretch.start)
      .reduce((text, { stretch, words }) => replaceSpan(text, stretch, words), run.text),
  );
}

test('rows begin where a passage and a line begin together, and hold all of both texts', async () => {
  using site = makeDraft();
  const report = await readDraft(site);
  const rows = compareTexts(report) ?? [];
  expect(rows.flatMap(({ differences }) => differences)).toEqual([]);
  const ours = rows.flatMap(({ passages }) => passages.map(({ run }) => run.text));
  expect(ours).toEqual(
    [
      report.report?.data?.title,
      ...report.sections.flatMap(({ partHeading, heading, blocks }) => [partHeading, heading, ...blocks]),
    ].filter((text) => text !== undefined),
  );
  // A heading that runs in with its paragraph stands in one row with it.
  expect(rows.map(({ passages }) => passages.length)).toContain(2);
  expect(rows.every(({ passages, lines }) => passages.length > 0 && lines.length > 0)).toBe(true);
});

test.each([
  ['words', '次，', '遍，'],
  ['a word missing', '全年开展', '开展'],
  ['a word too much', '全年开展', '全年内开展'],
  ['the end missing', '成为常态。', '成为常态'],
  ['a space', '全年开展', '全年 开展'],
])('a row says what differs, and its repair puts it right: %s', async (_, from, to) => {
  using site = makeDraft();
  const whole = (compareTexts(await readDraft(site)) ?? []).map(repair);
  const text = site.read(OVERSIGHT);
  site.write(OVERSIGHT, text.replace(from, to));
  const rows = compareTexts(await readDraft(site)) ?? [];
  expect(rows.filter(({ differences }) => differences.length > 0)).toHaveLength(1);
  expect(rows.map(repair)).toEqual(whole);
});

test('a paragraph that is missing, and one that is too much, are rows of their own', async () => {
  using site = makeDraft();
  const before = site.read(PREAMBLE);
  const [, gone = ''] = /\n\n(.+)\n$/u.exec(before) ?? [];
  site.write(PREAMBLE, before.replace(gone, '另一段，原文里没有。'));
  const rows = compareTexts(await readDraft(site)) ?? [];
  const changed = rows.filter(({ differences }) => differences.length > 0);
  expect(changed.flatMap(({ passages }) => passages.map(({ run }) => run.text))).toEqual(['另一段，原文里没有。']);
  site.write(PREAMBLE, before.replace(`${gone}\n`, ''));
  const missing = (compareTexts(await readDraft(site)) ?? []).filter(({ differences }) => differences.length > 0);
  expect(missing.map(summarise)).toMatchObject([[[], [expect.any(String)], [['', expect.any(String)]]]]);
  site.write(PREAMBLE, `${before}\n多出的一段。\n`);
  const extra = (compareTexts(await readDraft(site)) ?? []).filter(({ differences }) => differences.length > 0);
  expect(extra.map(summarise)).toEqual([[['多出的一段。'], [], [['多出的一段。', '']]]]);
});

test('a paragraph that a heading runs in with is not made part of the heading', async () => {
  using site = makeDraft();
  const text = site.read(OVERSIGHT);
  const [paragraph = ''] = /(?<=\n\n)印发.*\n/u.exec(text) ?? [];
  site.write(OVERSIGHT, text.replace(`${paragraph}\n`, ''));
  const rows = compareTexts(await readDraft(site)) ?? [];
  const changed = rows.filter(({ differences }) => differences.length > 0);
  expect(changed.flatMap(repair)).toEqual([expect.stringMatching(/^一是加强审计监督。\n印发/u)]);
});

test('every difference that the check finds stands in one row, whatever is changed', async () => {
  using site = makeDraft();
  const text = site.read(OVERSIGHT);
  const characters = [...text.matchAll(/\p{Script=Han}/gu)]
    .map(({ index }) => index)
    .filter((index) => index > text.lastIndexOf('---'));
  for (let step = 3; step < 40; step += 9) {
    const changed = characters
      .filter((_, index) => index % step === 0)
      .reduceRight((words, index) => replaceSpan(words, { start: index, end: index + (step % 2) }, '改'), text);
    site.write(OVERSIGHT, changed);
    const report = await readDraft(site);
    const rows = compareTexts(report) ?? [];
    expect(rows.flatMap(({ differences }) => differences).map(({ place, ours }) => [place, ours])).toEqual(
      compareReport(report).map(({ place, ours }) => [place, ours]),
    );
    expect(rows.map(countDiffering).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  }
});

test('nothing is compared with an original that is not the one on record', async () => {
  using site = makeDraft();
  site.write('reports/2020/original.txt', '别的\n');
  expect(compareTexts(await readDraft(site))).toBeUndefined();
});
