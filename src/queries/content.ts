import { getLiveCollection } from 'astro:content';
import type { Charts } from '../content/schemas/charts.ts';
import type { EverydayWords } from '../content/schemas/everyday-words.ts';
import type { Glossary } from '../content/schemas/glossary.ts';
import type { Indicators } from '../content/schemas/indicators.ts';
import type { MadeFiles } from '../content/schemas/made-files.ts';
import type { Site } from '../content/schemas/site.ts';
import type { AssembledReport, SharedSource } from '../report/report.ts';

/** What the collections have: each file `undefined` where it is missing or does not fit its schema. */
export interface Content extends SharedSource {
  site: { data: Site } | undefined;
  indicators: { data: Indicators } | undefined;
  charts: { data: Charts } | undefined;
  glossary: { data: Glossary } | undefined;
  everydayWords: { data: EverydayWords } | undefined;
  madeFiles: { data: MadeFiles } | undefined;
  reports: readonly AssembledReport[];
}

let last: { content: Content; state: readonly unknown[] } | undefined;
let built: Promise<Content> | undefined;

/**
 * The content, whatever is wrong with it: a build's has been checked, the development server's is as it is now. Where
 * nothing has changed it is the same object as before.
 */
export function getContent(): Promise<Content> {
  if (import.meta.env.DEV) return gatherContent();
  built ??= gatherContent();
  return built;
}

async function gatherContent(): Promise<Content> {
  const [sites, indicators, charts, glossaries, everydayWords, madeFiles, outlines, reports] = await Promise.all([
    listEntries('site'),
    listEntries('indicators'),
    listEntries('charts'),
    listEntries('glossary'),
    listEntries('everydayWords'),
    listEntries('madeFiles'),
    listEntries('outlines'),
    listEntries('reports'),
  ]);
  const all = [sites, indicators, charts, glossaries, everydayWords, madeFiles, outlines, reports];
  const state = all.flatMap((entries) => [entries.length, ...entries.map(({ data }) => data)]);
  if (last && isSame(last.state, state)) return last.content;
  const content: Content = {
    site: sites[0],
    indicators: indicators[0],
    charts: charts[0],
    glossary: glossaries[0],
    everydayWords: everydayWords[0],
    madeFiles: madeFiles[0],
    outlines: Object.fromEntries(outlines.map(({ id, data }) => [id, data])),
    reports: reports.map(({ data }) => data),
  };
  last = { content, state };
  return content;
}

/** @throws Error where its loader throws, which Astro hands on as a value. */
async function listEntries<C extends Parameters<typeof getLiveCollection>[0]>(collection: C) {
  const { entries = [], error } = await getLiveCollection(collection);
  if (error) throw new Error(`the collection ${collection} cannot be read`, { cause: error });
  return entries;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/**
 * Have something worked out once for each state of the content, however many pages ask. In a build there is one state.
 *
 * @param make What it is given beside is the same each time.
 */
export function oncePerContent<Given extends unknown[], T>(
  make: (content: Content, ...given: Given) => T | Promise<T>,
): (...given: Given) => Promise<T> {
  const made = new WeakMap<Content, T | Promise<T>>();
  return async (...given) => {
    const content = await getContent();
    const known = made.get(content) ?? make(content, ...given);
    made.set(content, known);
    return await known;
  };
}
