import { describe, expect, it } from 'vitest';
import { chooseSearchWord, listSubjects } from '../../../src/compare/subject.ts';

describe('listSubjects', () => {
  it('leaves out what headings say of any subject', () => {
    expect(listSubjects('（五）进一步完善法治政府建设工作考核机制')).toEqual(['法治政府', '考核']);
    expect(listSubjects('一是加强规范性文件监督管理。')).toEqual(['规范性文件监督管理']);
    expect(listSubjects('进一步健全工作机制')).toEqual([]);
  });
});

describe('chooseSearchWord', () => {
  const texts = ['推进法治政府建设，法治政府示范创建。', '年度考核优秀。监督考核到位，文件齐全，文件公开，监督有力。'];

  it('takes the word of the heading that the report has least often', () => {
    expect(chooseSearchWord('完善考核机制', texts)).toBe('考核');
    expect(chooseSearchWord('（五）进一步完善法治政府建设工作年度考核机制', texts)).toBe('年度考核');
  });

  it('takes a part of a longer run where the report has not all of it', () => {
    expect(chooseSearchWord('加强文件清理', texts)).toBe('文件');
  });

  it('has none where the report has no word of it', () => {
    expect(chooseSearchWord('完善信访工作机制', texts)).toBeUndefined();
    expect(chooseSearchWord('健全工作机制', texts)).toBeUndefined();
  });
});
