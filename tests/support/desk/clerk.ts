import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { TestDesk } from '../../desk/test-desk.ts';
import { listForms, type PageForm, parsePage, readText, readWords } from './read-page.ts';

/** What a clerk says of a doubtful number, having read both sentences. */
export type Verdict = 'right' | 'wrong';

/** How a clerk came through a report's numbers. */
export interface ClerkWork {
  /** Each decision, by what the page's button does. */
  decisions: string[];
  /** Doubtful numbers that were looked at by themselves, as printed. */
  looked: string[];
  /** Numbers nodded through in lists, as printed, each with both sentences beside it. */
  nodded: string[];
  /** Milliseconds of each decision, from the key to the next page. */
  times: number[];
}

/** More decisions than any of the reports takes: the clerk has come to no end. */
const TOO_MANY = 200;

/**
 * Work through a report's numbers as a clerk would without a mouse or a script: stretch by stretch, what is doubtful first,
 * then each list that may be decided at once, the missing indicators last. Names are taken as they are proposed.
 *
 * @param judge What the clerk knows of a doubtful number, by its indicator's name and its printed words.
 */
export async function workThrough(
  desk: TestDesk,
  year: number,
  judge: (indicator: string, words: string) => Verdict = () => 'right',
): Promise<ClerkWork> {
  const work: ClerkWork = { decisions: [], looked: [], nodded: [], times: [] };
  let page = await open(desk, year);
  while (readText(find(page, '[data-part=gauge]'), 'dataLeft') !== '0') {
    if (work.decisions.length > TOO_MANY) throw new Error(`no end: ${readWords(page).slice(0, 400)}`);
    const { form, act, fields } = await choose(desk, year, page, judge, work);
    const started = performance.now();
    page = await send(desk, year, [...form.fields, ...fields, ['do', act]]);
    work.times.push(performance.now() - started);
    work.decisions.push(act);
  }
  return work;
}

/** Asks for the page without its frame, as the page's script does. */
const PART = { 'x-desk-part': '1' };

interface Choice {
  form: PageForm;
  act: string;
  /** Fields that the clerk fills in. */
  fields: [string, string][];
}

async function choose(
  desk: TestDesk,
  year: number,
  page: Root,
  judge: (indicator: string, words: string) => Verdict,
  work: ClerkWork,
): Promise<Choice> {
  for (const group of selectAll('[data-part^="group:"]', page)) {
    const chips = selectAll('[data-chip]', group);
    const pick = (state: string): Element | undefined => chips.find((chip) => readText(chip, 'dataState') === state);
    const doubtful = pick('doubtful');
    if (doubtful) {
      const panel = await look(desk, year, doubtful);
      const words = readWords(select('.is', panel));
      work.looked.push(words);
      const act = judge(readWords(select('h2', panel)), words) === 'right' ? 'read' : 'release';
      return { form: expectForm(panel, act), act, fields: [] };
    }
    const sure = listForms(group).find(({ acts }) => acts.includes('sure'));
    if (sure) {
      work.nodded.push(...readList(sure));
      return { form: sure, act: 'sure', fields: [] };
    }
    const none = listForms(group).find(({ acts }) => acts.includes('none'));
    if (none) {
      readList(none);
      return { form: none, act: 'none', fields: [] };
    }
    const open = pick('new') ?? pick('unread');
    if (open) {
      const panel = await look(desk, year, open);
      const names = listForms(panel).find(({ acts }) => acts.includes('names'));
      const form = names ?? expectForm(panel, 'name');
      return { form, act: names ? 'names' : 'name', fields: fillIn(form) };
    }
    const told = listForms(group).find(({ acts }) => acts.includes('told'));
    if (told) return { form: told, act: 'told', fields: [['reason', '原文如此']] };
  }
  return { form: expectForm(find(page, '#missing'), 'missing'), act: 'missing', fields: [] };
}

/** What is proposed is taken; an area that nothing says is the last one, 组织保障 or the like. */
function fillIn({ element, fields }: PageForm): [string, string][] {
  return fields.flatMap(([name, value]): [string, string][] => {
    if (value !== '' || (name !== 'area' && !name.startsWith('area:'))) return [];
    const choice = selectAll('select', element).find((field) => readText(field, 'name') === name);
    const options = choice ? selectAll('option', choice) : [];
    const last = readWords(options[0]) === '同上' ? undefined : options.at(-1);
    return last ? [[name, readText(last, 'value')]] : [];
  });
}

/** Rows of a list that is nodded at: each shows its number and the sentence that it stands in, and the year before beside it. */
function readList({ element }: PageForm): string[] {
  return selectAll('[data-row]', element).flatMap((row) => {
    const words = selectAll('b', row).map(readWords);
    const sentences = selectAll('dd', row).map(readWords);
    const hasBefore = select('.arrow', row) !== undefined;
    if (sentences.length < (hasBefore ? 2 : 1) || sentences.some((sentence) => sentence === '')) {
      throw new Error(`${words.join()} is nodded at without its sentences`);
    }
    return words;
  });
}

async function look(desk: TestDesk, year: number, chip: Element): Promise<Element> {
  return find(await open(desk, year, readText(chip, 'dataChip')), '#panel');
}

async function open(desk: TestDesk, year: number, at?: string): Promise<Root> {
  const address = `/${year}/figures${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`;
  const answer = await desk.visit(address, PART);
  return parsePage(await answer.text());
}

/** Send a form as a page's script does, which shows what comes of it at once. */
async function send(desk: TestDesk, year: number, fields: readonly [string, string][]): Promise<Root> {
  const body = new FormData();
  for (const [name, value] of fields) {
    if (name === 'pick' || name === 'found') body.append(name, value);
    else body.set(name, value);
  }
  const answer = await desk.submit(`/${year}/figures`, body, PART);
  const page = parsePage(await answer.text());
  if (answer.status !== 200)
    throw new Error(`${answer.status}: ${readWords(select('.refused', page)) || readWords(page)}`);
  return page;
}

function expectForm(parent: Root | Element, act: string): PageForm {
  const form = listForms(parent).find(({ acts }) => acts.includes(act));
  if (!form) throw new Error(`no button ${act}: ${readWords(parent).slice(0, 300)}`);
  return form;
}

function find(parent: Root | Element, selector: string): Element {
  const found = select(selector, parent);
  if (!found) throw new Error(`no ${selector}: ${readWords(parent).slice(0, 300)}`);
  return found;
}
