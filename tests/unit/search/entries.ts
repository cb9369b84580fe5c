import type { FigureEntry, PassageEntry, SectionEntry, TermEntry } from '../../../src/search/entry.ts';

/** A made-up section, a passage and a figure of it, and a term. */
export const SECTION: SectionEntry = {
  kind: 'section',
  year: 2019,
  path: '2019/law-enforcement/',
  title: '（二）严格规范公正文明执法',
  blocks: [
    { text: '（二）严格规范公正文明执法' },
    { text: '一是规范行为。', anchor: '一是规范行为' },
    { text: '印发《示例县实施办法（试行）》。', anchor: 'p-1' },
    { text: '二是推动改革。', anchor: '二是推动改革' },
    { text: '全年开展检查214次，办结率约80.5%，“一次办好”成为常态。', anchor: 'p-2' },
  ],
};

export const PASSAGE: PassageEntry = {
  ...SECTION,
  kind: 'passage',
  blocks: SECTION.blocks.slice(3),
  lead: 0,
};

export const TERM: TermEntry = {
  kind: 'term',
  path: 'glossary/#yi-ci-ban-hao',
  names: ['一次办好', '一次性办结'],
  definition: '材料齐全的，一次办完。',
};

export const FIGURE: FigureEntry = {
  kind: 'figure',
  year: 2019,
  path: '2019/law-enforcement/#figure-checks',
  indicatorPath: 'figures/checks/',
  name: '执法检查次数',
  value: 214,
  unit: '次',
  qualifier: '',
  printed: '214次',
  byHand: '',
  period: '2019',
  dutyArea: '严格规范公正文明执法',
  section: '（二）严格规范公正文明执法',
  quote: '检查214次',
};
