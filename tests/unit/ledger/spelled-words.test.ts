import { describe, expect, it } from 'vitest';
import { readSpelledRelations } from '../../../src/ledger/spelled/read-spelled.ts';
import { findSpan, writeSpelled } from '../../../src/ledger/spelled/spelled-words.ts';
import { sliceSpan } from '../../../src/text/span.ts';

describe('a relation as a person checks it', () => {
  it.each<[text: string, said: string]>([
    ['投入1.25万元，其中财政1.2万元、社会0.05万元。', '12000+500=12500，与“投入1.25万元”相符'],
    ['用水0.3吨，其中甲处0.1吨、乙处0.2吨。', '0.1+0.2=0.3，与“用水0.3吨”相符'],
    ['用水0.5吨，其中甲处0.1吨、其他0.1吨。', '0.1+0.1=0.2，与“用水0.5吨”不符，相差 0.3'],
    ['受理90件，审结30件，审结率33.3%。', '30÷90=33.33%，与“审结率33.3%”相符'],
    ['（二）全年 审结44件，其中：维持21件、撤销23件。', '21+23=44，与“全年 审结44件”相符'],
    ['审结44件(其中维持45件)。', '“维持45件”比“审结44件”还多，不符'],
    ['审结44件，其中维持21件。', '“维持21件”不多于“审结44件”，相符'],
  ])('%s: %s', (text, said) => {
    expect(readSpelledRelations(text).map((relation) => writeSpelled(relation, text))).toEqual([said]);
  });
});

describe('the place of a relation', () => {
  it.each<[text: string, place: string]>([
    ['前言。全年审结44件，其中维持21件、撤销23件，工作有序。', '全年审结44件，其中维持21件、撤销23件'],
    ['前言。民事21件、行政23件，共44件，工作有序。', '民事21件、行政23件，共44件'],
    ['共有律师36名（男20名、女16名），公证员2名。', '共有律师36名（男20名、女16名'],
    ['受理50件，结案率88%，结案44件。', '受理50件，结案率88%，结案44件'],
  ])('is from the first of its numbers with its words to the last: %s', (text, place) => {
    const [relation] = readSpelledRelations(text);
    expect(relation && sliceSpan(text, findSpan(relation, text))).toBe(place);
  });
});

describe('the relations of a text', () => {
  it('come in the order of what they are said of', () => {
    const text = '受理60件（其中民事20件、行政40件），审结44件，其中维持21件、撤销23件，撤销占52.27%。';
    expect(readSpelledRelations(text).map(({ left }) => left.value)).toEqual([60, 44, 52.27]);
  });

  it('are none of years before, of changes, of numbers of each, and of ends of ranges', () => {
    const texts = [
      '审结44件，其中上年21件、今年23件。',
      '审结44件，其中去年结转21件、新收23件。',
      '审结44件，其中同期21件、本期23件。',
      '审结44件，其中民事各21件、行政23件。',
      '审结44件，其中民事各有21件、行政23件。',
      '审结44件，其中民事21—23件、行政23件。',
      '审结44件，其中民事增至21件、行政增至23件，较上年增加21件。',
    ];
    const sums = texts.map((text) => readSpelledRelations(text).filter(({ kind }) => kind === 'sum').length);
    expect(sums).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });
});
