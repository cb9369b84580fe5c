import { describe, expect, it } from 'vitest';
import { outline } from './outline-report.ts';
import type { LineKinds } from './sample-report.ts';

/** Style lines as headings of a level, by what they say. */
function style(body: readonly string[], levels: Readonly<Record<string, number>>): LineKinds {
  return {
    headings: body.flatMap((text, index) => {
      const level = levels[text];
      return level === undefined ? [] : [{ line: index + 1, level }];
    }),
  };
}

const AREA = ['01-government-functions', '- 依法全面履行政府职能', '公布清单。'];
const PROBLEMS = ['存在的问题', '人员不足。'];

describe('styled headings without numbers', () => {
  it('are parts and chapters by the order of their styles', () => {
    const body = ['主要工作', '依法全面履行政府职能', '公布清单。', '精简事项', '精简一批。', ...PROBLEMS];
    const levels = { 主要工作: 2, 依法全面履行政府职能: 3, 精简事项: 4, 存在的问题: 2 };
    expect(outline(body, style(body, levels))).toEqual({
      sections: [
        AREA[0],
        '= 主要工作',
        ...AREA.slice(1),
        '## 精简事项',
        '精简一批。',
        '02-problems',
        '- 存在的问题',
        '人员不足。',
      ],
      warnings: [],
    });
  });

  it('are what numbered headings of the same style are', () => {
    const body = ['主要工作', '（一）组织保障', '加强领导。', '依法全面履行政府职能', '公布清单。', ...PROBLEMS];
    const levels = { 主要工作: 1, '（一）组织保障': 2, 依法全面履行政府职能: 2, 存在的问题: 1 };
    expect(outline(body, style(body, levels)).sections).toEqual([
      '01-leadership',
      '= 主要工作',
      '- （一）组织保障',
      '加强领导。',
      '02-government-functions',
      '- 依法全面履行政府职能',
      '公布清单。',
      '03-problems',
      '- 存在的问题',
      '人员不足。',
    ]);
  });

  it('of one style alone are chapters where several are duty areas', () => {
    const body = ['依法全面履行政府职能', '公布清单。', '组织保障', '加强领导。', ...PROBLEMS];
    const levels = { 依法全面履行政府职能: 1, 组织保障: 1, 存在的问题: 1 };
    expect(outline(body, style(body, levels)).sections).toEqual([
      ...AREA,
      '02-leadership',
      '- 组织保障',
      '加强领导。',
      '03-problems',
      '- 存在的问题',
      '人员不足。',
    ]);
  });

  it('of one style alone are parts where one of them alone is a duty area', () => {
    const body = ['主要工作', '（一）依法全面履行政府职能', '公布清单。', '组织保障', '加强领导。', ...PROBLEMS];
    const levels = { 主要工作: 1, 组织保障: 1, 存在的问题: 1 };
    expect(outline(body, style(body, levels)).sections).toEqual([
      AREA[0],
      '= 主要工作',
      '- （一）依法全面履行政府职能',
      '公布清单。',
      '02-leadership',
      '- 组织保障',
      '加强领导。',
      '03-problems',
      '- 存在的问题',
      '人员不足。',
    ]);
  });

  it('of one style alone are parts otherwise, with numbered chapters below', () => {
    const body = ['主要工作', '（一）组织保障', '加强领导。', ...PROBLEMS];
    expect(outline(body, style(body, { 主要工作: 1, 存在的问题: 1 })).sections).toEqual([
      '01-leadership',
      '= 主要工作',
      '- （一）组织保障',
      '加强领导。',
      '02-problems',
      '- 存在的问题',
      '人员不足。',
    ]);
  });

  it('may be numbered 1. by Word, where nothing else divides the report', () => {
    const body = ['1. 依法全面履行政府职能', '公布清单。', '2. 组织保障', '加强领导。'];
    const levels = { '1. 依法全面履行政府职能': 1, '2. 组织保障': 1 };
    expect(outline(body, style(body, levels)).sections).toEqual([
      '01-government-functions',
      '- 1. 依法全面履行政府职能',
      '公布清单。',
      '02-leadership',
      '- 2. 组织保障',
      '加强领导。',
    ]);
  });
});

describe('a report without numbers and styles', () => {
  it('has its headings guessed by what short lines say, each with a warning', () => {
    const body = ['现报告如下。', '依法全面履行政府职能', '公布清单。', '加强协作', '协作有序。', ...PROBLEMS];
    expect(outline(body)).toEqual({
      sections: [
        '00-preamble',
        '现报告如下。',
        ...AREA,
        '加强协作',
        '协作有序。',
        '02-problems',
        '- 存在的问题',
        '人员不足。',
      ],
      warnings: ['2 guessed-heading', '6 guessed-heading'],
    });
  });

  it('is a preamble as a whole where nothing can be guessed', () => {
    const body = ['工作有序开展。', '组织保障', '加强领导', '办结86件。'];
    expect(outline(body)).toEqual({ sections: ['00-preamble', ...body], warnings: ['1 no-headings'] });
  });
});
