import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { markupRules } from '../../support/markup-rules.ts';

const validator = new HtmlValidate({ root: true, plugins: [markupRules], extends: ['markup:all'] });

async function findRules(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

test('a time that only people can read is found', async () => {
  expect(await findRules('<time>引用日期</time>')).toEqual(['markup/time']);
  expect(await findRules('<time datetime="2020年">去年</time>')).toEqual(['markup/time']);
  expect(await findRules('<time>2019</time><time datetime="2020-03-30T09:49+08:00">那天</time>')).toEqual([]);
});

test('a property of nothing is found', async () => {
  expect(await findRules('<p><b itemprop="name">甲</b></p>')).toEqual(['markup/itemprop']);
  expect(await findRules('<p itemscope><b itemprop="name">甲</b></p>')).toEqual([]);
});

test('roles on parts of a table are found', async () => {
  expect(await findRules('<table><tr role="row"><td role="cell">1</td></tr></table>')).toEqual([
    'markup/table-role',
    'markup/table-role',
  ]);
  expect(await findRules('<table role="presentation"><tr><td>1</td></tr></table>')).toEqual([]);
});
