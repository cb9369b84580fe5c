import { describe, expect, test } from 'vitest';
import type { SectionKind } from '../../../src/content/schemas/section.ts';
import { numberPart } from '../../../src/report/part-number.ts';

interface Place {
  kind: SectionKind;
  heading: string | undefined;
  partTitle: string | undefined;
}

/** Sections of a report: a kind and a heading each, `measures （一）甲`, and the part it stands in behind a slash. */
function makeSections(...lines: string[]): Place[] {
  return lines.map((line) => {
    const [, kind = '', heading, partTitle] = /^(\S+)(?: ([^/]+))?(?:\/(.*))?$/u.exec(line) ?? [];
    return { kind: kind as SectionKind, heading, partTitle };
  });
}

function writeNumbers(...lines: string[]): string[] {
  const sections = makeSections(...lines);
  return sections.map((section) => {
    const place = numberPart(sections, section);
    return place ? `${place.number}/${place.count}` : '';
  });
}

describe('a section is numbered', () => {
  test('among those of its part, beside which others count for themselves', () => {
    expect(
      writeNumbers(
        'preamble',
        'measures （一）甲/工作',
        'measures （二）乙/工作',
        'problems 二、丙',
        'next-year 三、丁',
        'closing',
      ),
    ).toEqual(['', '1/2', '2/2', '', '', '']);
  });

  test('as printed through a report that counts all its parts, whatever they treat', () => {
    expect(writeNumbers('measures 一、甲', 'measures 二、乙', 'problems 三、丙', 'next-year 四、丁')).toEqual([
      '1/4',
      '2/4',
      '3/4',
      '4/4',
    ]);
  });

  test('in each part anew, where numbers begin anew', () => {
    expect(
      writeNumbers(
        'measures （一）甲/党建',
        'measures （二）乙/党建',
        'measures （一）丙/法治',
        'measures （二）丁/法治',
      ),
    ).toEqual(['1/2', '2/2', '1/2', '2/2']);
  });

  test('in its order, where nothing is printed, or numbers leave gaps', () => {
    expect(writeNumbers('preamble', 'measures 甲', 'measures 乙', 'measures 丙')).toEqual(['', '1/3', '2/3', '3/3']);
    expect(writeNumbers('measures （一）甲', 'measures （三）乙', 'problems 存在问题')).toEqual(['1/2', '2/2', '']);
  });

  test('of more than a hundred', () => {
    const numbers = writeNumbers(...Array.from({ length: 117 }, (_, index) => `measures 第${index + 1}件`));
    expect(numbers[116]).toBe('117/117');
  });
});
