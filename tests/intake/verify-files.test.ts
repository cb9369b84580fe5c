import { describe, expect, it } from 'vitest';
import { verifyFiles } from '../../src/intake/outline/report-files.ts';
import { importLines, SAMPLE_LINES } from './sample-report.ts';

const original = SAMPLE_LINES.join('\n');
const files = importLines(SAMPLE_LINES).imported?.files ?? new Map<string, string>();

function verifyWith(name: string, change: (text: string) => string): string[] {
  const changed = new Map(files).set(name, change(files.get(name) ?? ''));
  return verifyFiles(changed, original).map(({ line, rule }) => `${line} ${rule}`);
}

describe('verifyFiles', () => {
  it('has nothing to say of files that repeat the original', () => {
    expect(verifyFiles(files, original)).toEqual([]);
  });

  it.each([
    ['report.yml', '2018年度', '2018年', 1],
    ['00-preamble.md', '现报告', '报告', 4],
    ['01-leadership.md', '主要工作', '重要工作', 5],
    ['01-leadership.md', '组织保障', '组织', 6],
    ['01-leadership.md', '3次', '4次', 7],
    ['02-closing.md', '20日', '20日印发', 8],
  ])('names the line of the original when %s has %s changed to %s', (name, before, after, line) => {
    expect(verifyWith(name, (text) => text.replace(before, after))).toEqual([`${line} import/text-changed`]);
  });

  it('notices a section that is missing', () => {
    expect(verifyWith('02-closing.md', () => '')).toEqual(['8 import/text-changed']);
  });

  it('takes mark-up for what the reader sees of it', () => {
    expect(verifyWith('01-leadership.md', (text) => text.replace('会议', '*会议*'))).toEqual([]);
  });
});
