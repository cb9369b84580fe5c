import { describe, expect, it } from 'vitest';
import { writePassageFragment } from '../../../src/report/passage-fragment.ts';
import { resolveTextFragment } from '../../support/resolve-text-fragment.ts';

const PAGE = [
  '一是优化机构',
  '一是优化机构。',
  '印发《示例县优化机构实施办法》，全年开展检查133次，办结率约80.5%。',
  '二是完善制度。',
  '印发《示例县完善制度实施办法》，全年开展检查134次，办结率约80.5%。推进政务公开，全年开展培训，群众更加满意，成效明显。',
].join('\n');

/** Decoded for reading; what a browser that follows the directive would highlight is checked as well. */
function write(from: string, to = from, page = PAGE): string {
  const start = page.lastIndexOf(from);
  const end = page.indexOf(to, start) + to.length;
  const fragment = writePassageFragment(page, { start, end });
  expect(resolveTextFragment(page, fragment)).toEqual({ start, end });
  return decodeURIComponent(fragment);
}

describe('a short passage', () => {
  it('is named whole, with the rest of its clause', () => {
    expect(write('检查134')).toBe(':~:text=全年开展-,检查134,-次');
    expect(write('推进政务公开，')).toBe(':~:text=推进政务公开，');
  });

  it('that the page has before goes with as much around it as tells it apart', () => {
    expect(write('80.5%')).toBe(':~:text=全年开展检查134次，办结率约-,80.5%,-。推进政务公开');
    expect(write('印发')).toBe(':~:text=印发,-《示例县完善制度实施办法》');
  });

  it('is told from the same words that stand alone, by the stop behind', () => {
    expect(write('一是优化机构')).toBe(':~:text=一是优化机构,-。');
  });

  it('is told from one that differs in width or case alone', () => {
    const page = '办理Ａ类5件\n办理a类5件，办结5件';
    expect(write('a类', 'a类', page)).toBe(':~:text=办理-,a类,-5件，办结5件');
  });

  it('whose paragraph stands on the page twice has no directive', () => {
    const page = '全年开展检查。\n全年开展检查。';
    expect(writePassageFragment(page, { start: 8, end: 14 })).toBe('');
    expect(writePassageFragment(page, { start: 0, end: 6 })).toBe('');
  });

  it('that the page has again below goes with as much around it as tells it apart', () => {
    const page = '全年开展检查，办结5件。\n全年开展检查，办结6件。';
    const fragment = writePassageFragment(page, { start: 0, end: 6 });
    expect(decodeURIComponent(fragment)).toBe(':~:text=全年开展检查,-，办结5件');
  });
});

describe('a long passage', () => {
  it('over paragraphs is named by its beginning and its end', () => {
    expect(write('检查133次', '完善制度。')).toBe(':~:text=全年开展-,检查133次,二是完善制度。');
  });

  it('of one paragraph is named so as well', () => {
    expect(write('印发《示例县完善', '成效明显。')).toBe(':~:text=印发《示例县完善制度实施办法》,成效明显。');
  });

  it('that begins and ends in the middle of clauses goes with the rest of them', () => {
    expect(write('展检查133次', '示例县完善')).toBe(':~:text=全年开-,展检查133次,印发《示例县完善,-制度实施办法》');
  });

  it('names more of beginning and end where the page has those before', () => {
    const page = '甲乙，丙丁。\n甲乙，戊己。\n庚辛。\n壬癸，庚辛。';
    expect(write('甲乙，戊', '壬癸，庚辛。', page)).toBe(':~:text=甲乙，戊己,壬癸，庚辛。');
  });

  it('without a mark in it is named whole', () => {
    const words = '推进'.repeat(40);
    expect(write(words, words, `${words.slice(2)}。\n${words}。`)).toBe(`:~:text=${words}`);
  });
});
