import { MAX_LENGTH } from '../../search/query.ts';
import type { Volume } from '../../search/volumes.ts';
import type { LeadAnswer } from './lead-on.ts';
import type { FoundResult, SearchAnswer, SearchKind } from './run-search.ts';
import { SearchError } from './search-error.ts';

/** Words of the page's answer, links among them. */
export type Words = (string | HTMLElement)[];

/** Say in which years was looked: `2040—2049年的报告里，`. */
export function sayYears(years: Volume): string {
  return `${writeYears(years)}的报告里，`;
}

/** Offer to look in years before: `再找1950—2039年的报告`. */
export function sayOlder(years: Volume): string {
  return `再找${writeYears(years)}的报告`;
}

function writeYears({ first, last }: Volume): string {
  return first === last ? `${first}年` : `${first}—${last}年`;
}

/** Say how much was found: `找到12条结果：正文3条，数字9个。` */
export function sayCount(answer: SearchAnswer): Words {
  const { results, isScattered } = answer;
  const scattered = answer.query.terms.length > 1 ? '没有一处同时写到这几个词，同一部分里都写到的有' : '找到';
  const count = isScattered ? `${scattered}${results.length}个部分。` : `找到${sayKinds(results)}。`;
  return [count, ...sayCut(answer)];
}

const KINDS: readonly (readonly [kind: SearchKind, name: string, measure: string])[] = [
  ['text', '正文', '条'],
  ['figure', '数字', '个'],
  ['term', '术语', '个'],
];

function sayKinds(results: readonly FoundResult[]): string {
  const kinds = KINDS.map(([kind, name, measure]) => ({
    count: results.filter((result) => result.kind === kind).length,
    name,
    measure,
  })).filter(({ count }) => count > 0);
  const said = kinds.map(({ count, name, measure }) => `${name}${count}${measure}`).join('，');
  return kinds.length > 1 ? `${results.length}条结果：${said}` : said;
}

/** Say that what was typed is not there, which words are, and that their results follow. */
export function sayLead(form: HTMLFormElement, { lead, results }: LeadAnswer): Words {
  const words = lead.written.flatMap((word, index): Words => [...(index > 0 ? ['、'] : []), link(form, word, word)]);
  const are = lead.kind === 'everyday' ? '报告里的说法是：' : '读音或写法相近的是：';
  return [`没有“${shorten(lead.typed)}”；${are}`, ...words, `。找到${sayKinds(results)}。`];
}

/** Say that only the choices keep from finding anything. */
export function sayNarrow(form: HTMLFormElement, answer: SearchAnswer): Words {
  return ['按所选的条件没有找到。', link(form, writeWhole(answer), '不加条件再找一次'), '。'];
}

/** A shorter part says nothing of what was asked for. */
const LEAST_PART = 2;

/** Say that nothing was found in these years, where older ones have not been asked. */
export function sayNothingYet(answer: SearchAnswer): Words {
  if (answer.query.terms.length === 0) return ['请输入要找的字或数字。'];
  return [`没有找到“${shorten(writeWhole(answer))}”。`, ...sayCut(answer)];
}

/**
 * Say that nothing was found, what was tried, and which part of the query stands in the reports, if any is worth saying.
 *
 * @throws SearchError
 */
export async function sayNothing(form: HTMLFormElement, answer: SearchAnswer): Promise<Words> {
  const nothing = sayNothingYet(answer);
  if (answer.query.terms.length === 0) return nothing;
  const part = await answer.findLongestPart();
  const tried = '平常的说法、读音和写法相近的词也都查过了。';
  if (Array.from(part).length < LEAST_PART) return [...nothing, tried];
  return [...nothing, `${tried}其中的`, link(form, part, `“${part}”`), '报告里有。'];
}

function writeWhole({ query }: SearchAnswer): string {
  return query.terms.map(({ typed }) => typed).join(' ');
}

function sayCut({ query }: SearchAnswer): string[] {
  return query.isCut ? [`只查了前${MAX_LENGTH}个字。`] : [];
}

/** Say why there is no answer and what to do, and whether asking again may help. */
export function explainError(error: unknown): { words: string; canRetry: boolean } {
  switch (error instanceof SearchError ? error.kind : 'query') {
    case 'load':
      return {
        words: '搜索用的文件没有加载成功，可能是网络中断，或网站刚刚更新。请检查网络，再试一次；仍然不行，请刷新网页。',
        canRetry: true,
      };
    case 'old':
      return {
        words: '这个浏览器太旧，运行不了搜索。请升级浏览器或换一个，也可以用下面的目录和数据表查找。',
        canRetry: false,
      };
    case 'blocked':
      return {
        words:
          '浏览器或单位网络的安全设置不让搜索程序运行，不是浏览器太旧。请换一个网络或浏览器，也可以用下面的目录和数据表查找。',
        canRetry: true,
      };
    case 'damaged':
      return {
        words:
          '搜索程序收到了，但文件损坏，或与网站不是同一版。请刷新网页再试；仍然不行，请告诉网站的维护人员，先用下面的目录和数据表查找。',
        canRetry: true,
      };
    case 'query':
      return { words: '搜索时出错，没有得到结果。请再试一次，或换一个词。', canRetry: true };
  }
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
