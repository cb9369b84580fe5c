import { SearchError } from './search-error.ts';
import { MAX_LENGTH } from '../../search/query.ts';
import type { SearchAnswer } from './run-search.ts';

/** Say how much was found: `找到 12 条结果：正文 3 节，数据 9 个。` */
export function sayCount(answer: SearchAnswer): string[] {
  const { total, sections, figures } = answer;
  const kinds = [...(sections > 0 ? [`正文 ${sections} 节`] : []), ...(figures > 0 ? [`数据 ${figures} 个`] : [])];
  const count = kinds.length > 1 ? `找到 ${total} 条结果：${kinds.join('，')}。` : `找到${kinds.join('')}。`;
  return [count, ...sayCut(answer)];
}

/**
 * Say that nothing was found, and lead on: to the same words without filters, or to the longest part of them that is
 * there.
 *
 * @param unfiltered What the same words find whatever the filters.
 * @throws SearchError
 */
export async function explainNothing(
  answer: SearchAnswer,
  form: HTMLFormElement,
  unfiltered: SearchAnswer,
): Promise<(string | HTMLElement)[]> {
  if (answer.query.terms.length === 0) return ['请输入要找的字或数字。'];
  const whole = answer.query.terms.map(({ typed }) => typed).join(' ');
  if (unfiltered.total > 0) return ['按所选的条件没有找到。', link(form, whole, '不加条件再找一次'), '。'];
  const part = await answer.findLongestPart();
  const nothing = [`没有找到“${shorten(whole)}”。`, ...sayCut(answer)];
  if (part === '') return [...nothing, '其中没有一个字出现在报告里。'];
  return [...nothing, '其中最长的、报告里有的一段是', link(form, part, `“${part}”`), '。'];
}

function sayCut({ query }: SearchAnswer): string[] {
  return query.isCut ? [`只查了前 ${MAX_LENGTH} 个字。`] : [];
}

/** Say why there is no answer, and whether asking again may help. */
export function explainError(error: unknown): { words: string; canRetry: boolean } {
  if (error instanceof SearchError && error.kind === 'unsupported') {
    return { words: '这个浏览器不能搜索。请用下面的目录和数据表查找，或换一个较新的浏览器。', canRetry: false };
  }
  if (error instanceof SearchError && error.kind === 'load') {
    return { words: '搜索用的索引没有加载成功，可能是网络中断。', canRetry: true };
  }
  return { words: '搜索时出错，没有得到结果。', canRetry: true };
}

function link(form: HTMLFormElement, query: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = `${form.action}?${new URLSearchParams({ q: query }).toString()}`;
  anchor.textContent = text;
  return anchor;
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}……` : text;
}
