import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutClause,
  cutSentence,
  dropFullStop,
  endsWithStop,
  findClause,
  searchClauses,
  splitAtStops,
  splitSentences,
  STOPS,
} from '../../../src/text/sentences.ts';
import { findWords, sliceSpan, type Span } from '../../../src/text/span.ts';

function find(text: string, words: string): Span {
  const [place] = findWords(text, words);
  if (!place) throw new Error(`“${words}” is not in the text`);
  return place;
}

const anyText = fc.string({ unit: fc.constantFrom(...Array.from('甲乙3。！；，”“）（：？;\n ')), maxLength: 40 });

describe('the sentences of a text', () => {
  test.each([
    ['一是加强复议工作。二是办好案件。', ['一是加强复议工作。', '二是办好案件。']],
    ['受理12件；办结3.5%，其余未结', ['受理12件；办结3.5%，其余未结']],
    ['为什么办不好？办！全年办结3件', ['为什么办不好？', '办！', '全年办结3件']],
    ['办结3件!共5件?是。', ['办结3件!', '共5件?', '是。']],
    ['全年3件。学习“七五”普法规划。', ['全年3件。', '学习“七五”普法规划。']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(splitSentences(text).map((span) => sliceSpan(text, span))).toEqual(sentences);
  });

  test.each([
    ['提出“谁执法谁普法！”的要求。共3件。', ['提出“谁执法谁普法！”的要求。', '共3件。']],
    ['办结3件（甲2件。乙1件。），完成。共3件。', ['办结3件（甲2件。乙1件。），完成。', '共3件。']],
    ['印发《为什么是我？》等读本3册。', ['印发《为什么是我？》等读本3册。']],
    ['实现“一次办好。”。共3件。', ['实现“一次办好。”。', '共3件。']],
  ])('do not end within what they quote: %s', (text, sentences) => {
    expect(splitSentences(text).map((span) => sliceSpan(text, span))).toEqual(sentences);
  });

  test.each([
    ['（见附件。）另有说明？！', ['（见附件。）', '另有说明？！']],
    ['“甲。乙！”丙。', ['“甲。', '乙！”', '丙。']],
    ['会议指出：“要办好。要快办。”全年办结3件。', ['会议指出：“要办好。', '要快办。”', '全年办结3件。']],
    ['提出“谁执法谁普法！全年3件。办结2件。', ['提出“谁执法谁普法！', '全年3件。', '办结2件。']],
  ])('end within what stands for itself, or is never closed: %s', (text, sentences) => {
    expect(splitSentences(text).map((span) => sliceSpan(text, span))).toEqual(sentences);
  });

  test('are all of the text, in order', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) =>
          splitSentences(text)
            .map((span) => sliceSpan(text, span))
            .join('') === text,
      ),
    );
  });
});

describe('the sentence around a place', () => {
  test.each([
    ['between full stops', '前言。全年审批3件，结案2件。后文。', '3件', ['全年审批', '3件', '，结案2件。']],
    ['at the beginning of its paragraph', '3件获批。后文。', '3件', ['', '3件', '获批。']],
    ['right after a full stop', '前言。3件获批。', '3件', ['', '3件', '获批。']],
    ['of a heading without a full stop', '全年3件审批事项', '3件', ['全年', '3件', '审批事项']],
    ['behind another that asks', '办得好不好？全年3件。', '3件', ['全年', '3件', '。']],
    ['with a quotation in it', '按“快办！”的要求办结3件。', '3件', ['按“快办！”的要求办结', '3件', '。']],
    ['within a quotation', '说：“甲。全年3件。”乙。', '3件', ['全年', '3件', '。”']],
    ['at its very end', '甲。乙', '乙', ['', '乙', '']],
    ['of two sentences', '甲。乙3件。丙2件。丁。', '3件。丙2件', ['乙', '3件。丙2件', '。']],
  ])('%s', (_, text, words, parts) => {
    const { before, words: place, after } = cutSentence(text, find(text, words));
    expect([before, place, after]).toEqual(parts);
  });

  test('has the place at its place, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const { before, words, after } = cutSentence(text, { start, end });
        expect(words).toBe(text.slice(start, end));
        expect(text.slice(0, start).endsWith(before)).toBe(true);
        expect(text.slice(end).startsWith(after)).toBe(true);
      }),
    );
  });
});

describe('pieces between stops', () => {
  test.each([
    ['受理12件；办结3.5%，其余未结', ['受理12件；', '办结3.5%，其余未结']],
    ['提出“谁执法谁普法！”的要求。', ['提出“谁执法谁普法！”', '的要求。']],
    ['另有说明？！办结', ['另有说明？！', '办结']],
    ['。开头', ['。', '开头']],
    ['甲；乙;丙', ['甲；', '乙;', '丙']],
    ['', []],
  ])('down to semicolons: %s', (text, pieces) => {
    expect(splitAtStops(text, STOPS.semicolon).map((span) => sliceSpan(text, span))).toEqual(pieces);
  });

  test('are all of the text, in order', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) =>
          splitAtStops(text, STOPS.clause)
            .map((span) => sliceSpan(text, span))
            .join('') === text,
      ),
    );
  });

  test('leave numbers and times whole', () => {
    const text = '于09:49共1,408件';
    expect(splitAtStops(text, STOPS.phrase)).toEqual([{ start: 0, end: text.length }]);
  });
});

describe('the clause around a place', () => {
  const TEXT = '清理、修改文件13件，设律师事务所3家（律师36名）；前言：“法治县”2个。';

  test.each([
    ['13件', '修改文件13件'],
    ['36名', '律师36名'],
    ['2个', '2个'],
    ['3家', '设律师事务所3家'],
  ])('of %s ends at any mark: %s', (words, clause) => {
    expect(cutClause(TEXT, find(TEXT, words))).toBe(clause);
  });

  test.each([
    [STOPS.phrase, '修改文件13件'],
    [STOPS.clause, '清理、修改文件13件'],
    [STOPS.semicolon, '清理、修改文件13件，设律师事务所3家（律师36名）'],
  ])('ends where it is asked to: at %s', (stops, clause) => {
    expect(sliceSpan(TEXT, findClause(TEXT, find(TEXT, '13件'), stops))).toBe(clause);
  });
});

test.each([
  ['办结3件。', true],
  ['要求“办结。”）', true],
  ['办结"3件!"', true],
  ['办结3件', false],
  ['”', false],
  ['', false],
])('%s ends with a stop: %s', (text, ends) => {
  expect(endsWithStop(text, STOPS.sentence)).toBe(ends);
});

test('a heading that runs in with its paragraph is shown without its full stop, and only that', () => {
  expect(dropFullStop('一是加强学习。')).toBe('一是加强学习');
  expect(dropFullStop('办得好不好？')).toBe('办得好不好？');
});

test('a search for clauses finds what looking from the place itself finds', () => {
  fc.assert(
    fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
      const place = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
      for (const stops of [undefined, STOPS.sentence, STOPS.phrase]) {
        expect(searchClauses(text, stops)(place)).toEqual(findClause(text, place, stops));
      }
    }),
  );
});
