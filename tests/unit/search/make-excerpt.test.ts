import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseHits, makeExcerpt, type Segment } from '../../../src/search/excerpt.ts';
import { foldForSearch } from '../../../src/search/folding.ts';
import { findOccurrences, type Occurrence } from '../../../src/search/occurrences.ts';

function findHits(text: string, terms: readonly string[]): Occurrence[] {
  return findOccurrences(foldForSearch(text), terms);
}

function show(segments: readonly Segment[]): string {
  return segments.map(({ text, isHit }) => (isHit ? `【${text}】` : text)).join('');
}

function excerpt(text: string, ...terms: string[]): string {
  return show(makeExcerpt(text, findHits(text, terms)));
}

const LONG = '其他工作稳步推进'.repeat(30);

describe('makeExcerpt', () => {
  it('shows a short text whole, with every hit marked', () => {
    expect(excerpt('法律援助中心办理法律援助案件。', '法律援助')).toBe('【法律援助】中心办理【法律援助】案件。');
  });

  it('begins and ends with a sentence that is near', () => {
    expect(excerpt(`${LONG}。全年办理案件1408件。${LONG}`, '1408')).toBe('全年办理案件【1408】件。');
  });

  it('begins and ends with a clause where no sentence is near', () => {
    expect(excerpt(`${LONG}，全年办理案件1408件，${LONG}`, '1408')).toBe('…全年办理案件【1408】件，…');
  });

  it('cuts in the middle where there is no mark', () => {
    expect(excerpt(`${LONG}法律${LONG}`, '法律')).toBe(`…${LONG.slice(-30)}【法律】${LONG.slice(0, 60)}…`);
  });

  it('cuts no hit that has the end of a sentence in it', () => {
    expect(excerpt(`乙。丙，其他工作乙。丙${LONG}`, '乙。丙')).toBe('【乙。丙】，其他工作【乙。丙】…');
  });

  it('cuts no character of two units', () => {
    const [rare, other] = ['𠮷', '甲'];
    const text = rare.repeat(20) + other + rare.repeat(10) + '法律' + rare.repeat(10) + other + rare.repeat(40);
    expect(excerpt(text, '法律').isWellFormed()).toBe(true);
    const [before, behind] = ['乙'.repeat(50), '丙'.repeat(100)];
    expect(excerpt(`${before}${rare}${'丁'.repeat(29)}法律${behind}`, '法律')).toBe(
      `…${rare}${'丁'.repeat(29)}【法律】${'丙'.repeat(60)}…`,
    );
    expect(excerpt(`${before}${rare}${'丁'.repeat(31)}法律${behind}`, '法律')).toBe(
      `…${'丁'.repeat(30)}【法律】${'丙'.repeat(60)}…`,
    );
  });

  it('takes the closing quotation mark along', () => {
    expect(excerpt(`${LONG}。“一次办好。”${LONG}`, '一次')).toBe('“【一次】办好。”');
  });

  it('shows the whole number rather than a part of a number', () => {
    expect(excerpt(`共141件。${LONG}。共14件。${LONG}`, '14')).toBe('共【14】件。');
  });

  it('shows several terms where they stand together', () => {
    const text = `行政机关。${LONG}。复议。${LONG}。做好行政复议工作。${LONG}`;
    expect(excerpt(text, '行政', '复议')).toBe('做好【行政】【复议】工作。');
  });

  it('shows each of several terms that stand far apart', () => {
    expect(excerpt(`法律。${LONG}。援助。`, '法律', '援助')).toBe('【法律】。…【援助】。');
  });

  it('puts paragraphs side by side', () => {
    expect(excerpt('一是加强领导\n全县成立机构', '领导全县')).toBe('一是加强【领导 全县】成立机构');
  });

  it('is empty without a hit', () => {
    expect(excerpt('法律援助', '火星')).toBe('');
  });

  it('cuts no hit and no character, marks all hits it shows, and shows nothing but the text', () => {
    const signs = fc.constantFrom(...Array.from('法律援助，。；”14𠮷\n'));
    const texts = fc.string({ unit: signs, maxLength: 400 });
    const terms = fc.array(fc.string({ unit: signs, minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, terms, (text, typed) => {
        const wanted = typed.map((term) => foldForSearch(term).text).filter((term) => term !== '');
        const hits = findHits(text, wanted);
        const segments = makeExcerpt(text, hits);
        const marked = segments.filter(({ isHit }) => isHit).map(({ text: shown }) => shown);
        const known = new Set(hits.map(({ start, end }) => text.slice(start, end).replace(/\n/g, ' ')));
        expect(marked.every((shown) => known.has(shown))).toBe(true);
        expect(marked.length).toBeGreaterThanOrEqual(Math.min(1, hits.length));
        const pieces = show(segments)
          .replace(/[【】]/g, '')
          .split('…')
          .filter(Boolean);
        expect(pieces.every((piece) => text.replace(/\n/g, ' ').includes(piece))).toBe(true);
        expect(pieces.join('').isWellFormed()).toBe(true);
        for (const { text: shown, isHit } of segments) {
          if (!isHit) expect(wanted.some((term) => foldForSearch(shown).text.includes(term))).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('chooseHits', () => {
  it('takes one hit of each term, where they are nearest', () => {
    const text = '甲乙甲——————丙甲—乙——丙甲—乙';
    const chosen = chooseHits(findHits(text, ['甲', '乙', '丙']));
    expect(chosen.map(({ start }) => start)).toEqual([9, 10, 12]);
  });
});
