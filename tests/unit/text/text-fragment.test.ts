import { describe, expect, it } from 'vitest';
import { writeTextFragment } from '../../../src/text/text-fragment.ts';

function write(text: string, place: string): string {
  const start = text.indexOf(place);
  return decodeURIComponent(writeTextFragment(text, { start, end: start + place.length }));
}

describe('writeTextFragment', () => {
  it('names the rest of the clause on both sides', () => {
    expect(write('一是优化。共审批各类案件1408件，结案1243件', '1408')).toBe(':~:text=共审批各类案件-,1408,-件');
  });

  it('names no more than there is', () => {
    expect(write('法律援助。', '法律援助')).toBe(':~:text=法律援助');
    expect(write('县法律援助', '法律援助')).toBe(':~:text=县-,法律援助');
  });

  it('writes hyphens and commas so that they mean themselves', () => {
    expect(writeTextFragment('2015-2020,a', { start: 0, end: 11 })).toBe(':~:text=2015%2D2020%2Ca');
  });

  it('leaves out a place that runs over paragraphs', () => {
    expect(write('职能\n一是', '能\n一')).toBe('');
  });
});
