import { join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import type { Outlines } from '../content/schemas/duty-areas.ts';
import { type Report, reportSchema } from '../content/schemas/report.ts';
import { openYaml } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import { FACT_NAMES } from '../report/fact-names.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { readPrintedMoment } from '../text/dates.ts';
import { FACT_KEYS, type FactKey } from './former-facts.ts';
import { requireOutlines } from './outline/outlines.ts';

/** What a report says of itself, to be changed by hand; an empty word takes a key away. */
export type GivenFacts = Readonly<Partial<Record<FactKey | 'outline' | 'url', string | undefined>>>;

const NAMES: Readonly<Record<string, string>> = { ...FACT_NAMES, original: FACT_NAMES['original.url'] };

/**
 * Change what a draft's report.yml says of the report; comments and order stay.
 *
 * @returns No change where nothing differs.
 * @throws CommandError where a value cannot be, with every one that cannot.
 */
export async function changeFacts(
  content: AssembledContent,
  report: AssembledReport,
  facts: GivenFacts,
): Promise<FileChange[]> {
  const { path, data } = report.report ?? {};
  if (path === undefined || !data) throw new CommandError('这份草稿的基本情况（report.yml）读不出来，没有改。');
  const { url, ...others } = facts;
  const wanted: Partial<Record<string, string | undefined>> = others;
  const keys = [...FACT_KEYS, 'outline'].filter((key) => wanted[key] !== undefined);
  const changed: Record<string, unknown> = { ...data };
  for (const key of keys) changed[key] = wanted[key] === '' ? undefined : wanted[key];
  if (url !== undefined && data.original) changed['original'] = { ...data.original, url: url === '' ? undefined : url };
  refuseWrong(changed, requireOutlines(content));
  const text = await readEditable(join(content.dir, path));
  const editor = openYaml(text, path);
  const before: Partial<Record<string, unknown>> = data;
  for (const key of keys) {
    if (before[key] === changed[key]) continue;
    if (changed[key] === undefined) editor.remove([key]);
    else editor.set([key], changed[key], { before: 'outline' });
  }
  if (data.original && url !== undefined && url !== (data.original.url ?? '')) {
    if (url === '') editor.remove(['original', 'url']);
    else editor.set(['original', 'url'], url);
  }
  const written = editor.write();
  return written === text ? [] : [{ path, before: text, after: written }];
}

function refuseWrong(changed: Record<string, unknown>, outlines: Outlines): void {
  const { outline } = changed as Partial<Report>;
  const wrong = [
    ...(reportSchema.safeParse(changed).error?.issues ?? []).map(
      ({ path, message }) => `${NAMES[String(path[0])] ?? String(path[0])}：${message}`,
    ),
    ...(outline !== undefined && !(outline in outlines) ? [`没有从 ${outline} 年起的纲要`] : []),
  ];
  if (wrong.length > 0) throw new CommandError(`没有存，这些要改一改：\n${wrong.join('\n')}`);
}

/** A fact as it is kept, of what a person types: 2023年2月17日 or 2023.2.17 for a date; what is no date stays, to be refused. */
export function tidyFact(key: string, value: string): string {
  const moment = key === 'signed' || key === 'published' ? readPrintedMoment(value) : undefined;
  if (moment === undefined) return value;
  return key === 'signed' ? moment.slice(0, 10) : moment;
}
