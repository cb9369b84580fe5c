import type { FixtureSite } from '../../support/site.ts';
import { HOSTILE_MARKDOWN } from './hostile-markdown.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** A content folder with something in it that no county has. */
export interface HostileContent {
  name: string;
  spoil: (site: FixtureSite) => void;
}

const SECTION = 'reports/2022/01-government-functions.md';
const FIGURES = 'reports/2022/figures.yml';

/** Write items of a list, `write` of each number from 1 on. */
function list(count: number, write: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at + 1)).join('');
}

function append(file: string, text: string): HostileContent['spoil'] {
  return (site) => {
    site.write(file, `${site.read(file)}\n${text}\n`);
  };
}

const INDICATOR = (id: string): string =>
  `  - id: ${id}\n    name: 指标${id}\n    unit: 件\n    dutyArea: government-functions\n    kind: count\n    measure: flow\n    definition: 报告所说的案件。\n`;

/** Put 10,000 indicators before a site's own, `case-1` to `case-10000`. */
function addIndicators(site: FixtureSite): void {
  const indicators = list(10_000, (at) => INDICATOR(`case-${at}`));
  site.write('indicators.yml', site.read('indicators.yml').replace('indicators:\n', `indicators:\n${indicators}`));
}

/** Put 10,000 observations before a report's own, of indicators called `name-1` to `name-10000`. */
function addObservations(site: FixtureSite, name: string): void {
  const observations = list(
    10_000,
    (at) =>
      `  - indicator: ${name}-${at}\n    value: ${at}\n    section: government-functions\n    quote: 第${at}类案件${at}件\n`,
  );
  site.write(FIGURES, site.read(FIGURES).replace('observations:\n', `observations:\n${observations}`));
}

const IN_YAML: Readonly<Record<string, HostileContent['spoil']>> = {
  '10,000 observations': (site) => {
    append(
      SECTION,
      list(10_000, (at) => `第${at}类案件${at}件。\n\n`),
    )(site);
    addIndicators(site);
    addObservations(site, 'case');
  },
  '10,000 observations that lead nowhere': (site) => {
    addObservations(site, 'none');
  },
  '10,000 indicators': addIndicators,
  '10,000 excuses': append(
    FIGURES,
    `excused:\n${list(10_000, (at) => `  - section: government-functions\n    quote: 第${at}类\n    reason: 名称\n`)}`,
  ),
  '10,000 terms': (site) => {
    site.write('glossary.yml', `terms:\n${list(10_000, (at) => `  - term: 术语${at}\n    definition: 说明。\n`)}`);
  },
  'a line of 4 MB': append('site.yml', `note: ${'依'.repeat(1_300_000)}`),
  '100,000 brackets': append('site.yml', `note: ${'['.repeat(100_000)}`),
  '100,000 pairs of brackets': append('site.yml', `note: ${'['.repeat(50_000)}${']'.repeat(50_000)}`),
  '20,000 dashes': append('site.yml', `note:\n  ${'- '.repeat(20_000)}甲`),
  'a list 2,000 deep': append(
    'site.yml',
    `note:\n${Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}`,
  ),
  'aliases that multiply': append(
    'site.yml',
    `a: &a [甲,甲,甲,甲,甲,甲,甲,甲,甲]\n${Array.from({ length: 8 }, (_, at) => `${'bcdefghi'.charAt(at)}: &${'bcdefghi'.charAt(at)} [${Array.from({ length: 9 }, () => `*${'abcdefgh'.charAt(at)}`).join(',')}]\n`).join('')}`,
  ),
  '20,000 unknown keys': append(
    'site.yml',
    list(20_000, (at) => `key${at}: 甲\n`),
  ),
  '20,000 keys of one name': append(
    'site.yml',
    list(20_000, () => 'note: 甲\n'),
  ),
  '20,000 lines that are no YAML': append(
    'site.yml',
    list(20_000, () => '名称：甲\n'),
  ),
  '1,000,000 spaces before a key': append('site.yml', `${' '.repeat(1_000_000)}note: 甲`),
  '100,000 quotation marks': append('site.yml', `note: ${'"'.repeat(100_000)}`),
  'a summary of 100,000 characters': (site) => {
    site.write(SECTION, site.read(SECTION).replace('---\n', `---\nsummary: ${'走访困难群众30人，'.repeat(10_000)}\n`));
  },
};

/** Change an original that is the one on record. */
function inOriginal(write: (text: string) => string): HostileContent['spoil'] {
  return (site) => {
    const file = 'reports/2022/original.txt';
    site.write(file, write(site.read(file)));
    site.recordHash(2022);
  };
}

const IN_ORIGINAL: Readonly<Record<string, HostileContent['spoil']>> = {
  'an original of another text, 1 MB': inOriginal(() => '全年办理案件30件，办结29件。'.repeat(22_000)),
  'an original of other characters, 300 kB': inOriginal(() =>
    list(50_000, (at) => String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000))),
  ),
  'an original of 20,000 more lines': inOriginal((text) => text + list(20_000, (at) => `第${at}行。\n`)),
  'an original of 1,000,000 spaces': inOriginal((text) => `${text}甲${' '.repeat(1_000_000)}乙`),
  'an original of 1,000,000 line ends': inOriginal((text) => `${text}甲${'\n'.repeat(1_000_000)}乙`),
};

const FILES: Readonly<Record<string, HostileContent['spoil']>> = {
  '2,000 files of sections': (site) => {
    const text = site.read(SECTION);
    for (let at = 0; at < 2_000; at += 1) site.write(`reports/2022/${100 + at}-more-${at}.md`, text);
  },
  'a 200 MB file': (site) => {
    site.write('reports/2022/20-large.md', 'x'.repeat(200_000_000));
  },
  'a 4 MB section': append(SECTION, '全年办理案件30件，办结29件。'.repeat(90_000)),
};

/** Contents as nobody writes them, by whatever accident or ill will. */
export const HOSTILE_CONTENTS: readonly HostileContent[] = [
  ...[...HOSTILE_TEXTS, ...HOSTILE_MARKDOWN].map(({ name, write }): HostileContent => ({
    name,
    spoil: (site) => {
      append(SECTION, `\n${write().replace(/(?<=。)\n/gu, '\n\n')}`)(site);
    },
  })),
  ...Object.entries({ ...IN_YAML, ...IN_ORIGINAL, ...FILES }).map(([name, spoil]) => ({ name, spoil })),
];

/** Those of them that check takes or warns of, so that they come to be built. */
export const BUILT_CONTENTS: readonly HostileContent[] = HOSTILE_CONTENTS.filter(({ name }) =>
  ['10,000 observations', '10,000 indicators', '10,000 terms'].includes(name),
);
