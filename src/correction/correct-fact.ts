import { join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { printPath } from '../content/finding-words.ts';
import { valueAt } from '../content/schema-fields.ts';
import { reportSchema } from '../content/schemas/report.ts';
import { lineSchema, urlSchema } from '../content/schemas/scalars.ts';
import { bringTo } from '../content/yaml/bring-to.ts';
import { openFrontMatter, openYaml } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import type { WrittenFact } from '../report/editorial-fact.ts';
import { FACT_NAMES } from '../report/fact-names.ts';
import { NO_FIGURE } from '../report/figure-history.ts';
import { rewriteLink } from '../report/links.ts';
import { CATALOGUE, type FactSource, isOfNumbers, listFacts, listToldFacts } from '../report/published-facts.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { listUntoldFacts } from '../report/untold-facts.ts';
import { type CorrectionPlan, type CorrectionReason, planCorrection } from './plan-correction.ts';

/** What a published report says of itself, or may say, to be corrected. */
export interface OpenFact {
  /** Its name, as corrections have it. */
  fact: string;
  /** What readers were told last; `undefined` where there was none. */
  told: string | undefined;
  /** What the files say now; another thing where somebody has changed it without a correction. */
  said: string | undefined;
  /** `undefined` where it can only be told of: it was taken out of its file, or is laid down by editors in several. */
  source: FactSource | undefined;
  /** Whether a published report has it by all means. */
  isNeeded: boolean;
  /** How it is put back as readers were told, where that is one key of a file and no source. */
  written?: WrittenFact;
}

/** Keys that a published report can do without. */
const OPTIONAL = ['addressee', 'number', 'original.url'] as const;

/**
 * List what a published report says of itself, in the order of its files, and what it does not say and could; of what
 * editors say of it, what is said otherwise than readers were told.
 */
export function listOpenFacts(content: AssembledContent, report: AssembledReport): OpenFact[] {
  const now = listFacts(report);
  const told = listToldFacts(report);
  const missing = [
    ...OPTIONAL.map((key) => ({ fact: FACT_NAMES[key] as string, path: key.split('.') })),
    ...told
      .filter(({ fact }) => fact.startsWith(CATALOGUE))
      .map(({ fact }) => ({ fact, path: ['catalogue', fact.slice(CATALOGUE.length)] })),
  ].filter(({ fact }) => !now.some((one) => one.fact === fact));
  const untold = listUntoldFacts(content, report).map(({ fact, told: was, now: is }) => ({
    fact,
    told: was,
    said: is?.said,
    source: undefined,
    isNeeded: false,
    ...(was !== undefined && is?.written?.hold(was) !== undefined && { written: is.written }),
  }));
  const own = [
    ...now.map(({ fact, said, source }) => ({ fact, said, source })),
    ...missing.map(({ fact, path }) => ({ fact, said: undefined, source: { kind: 'key' as const, path } })),
    ...told
      .filter((one) => [...now, ...missing].every(({ fact }) => fact !== one.fact) && !isOfNumbers(one.fact))
      .map(({ fact }) => ({ fact, said: undefined, source: undefined })),
  ].map((one) => ({
    ...one,
    told: told.find(({ fact }) => fact === one.fact)?.said,
    isNeeded: isNeeded(one.source),
  }));
  return [...own, ...untold];
}

/** Find one by its name; a new entry of the catalogue is told by its name alone. */
export function findOpenFact(content: AssembledContent, report: AssembledReport, fact: string): OpenFact | undefined {
  const known = listOpenFacts(content, report).find((one) => one.fact === fact);
  const name = fact.startsWith(CATALOGUE) ? fact.slice(CATALOGUE.length) : '';
  const isName = name.length <= LONGEST.words && lineSchema.safeParse(name).success;
  if (known ?? !isName) return known;
  return {
    fact,
    told: undefined,
    said: undefined,
    source: { kind: 'key', path: ['catalogue', name] },
    isNeeded: false,
  };
}

function isNeeded(source: FactSource | undefined): boolean {
  if (!source) return false;
  if (source.kind !== 'key') return source.kind === 'note';
  return source.path[0] !== 'catalogue' && !OPTIONAL.some((key) => key === source.path.join('.'));
}

/** An address is longer than words are. */
const LONGEST = { words: 300, address: 2000 };

/**
 * Say what is wrong with what a fact is to say; an empty word takes it away.
 *
 * @returns `undefined` where nothing is.
 */
export function findFactFault({ fact, told, source, isNeeded: isKept }: OpenFact, said: string): string | undefined {
  if (!source) return undefined;
  if (said === '' || said === NO_FIGURE) {
    if (isKept) return '这一项不能空着。';
    return told === undefined ? '发布时就没有这一项，现在也没有写，没有要更正的。' : undefined;
  }
  if (said === told) return '和读者看到的一样，没有要更正的。';
  const isAddress = source.kind === 'link' || fact === FACT_NAMES['original.url'];
  const longest = isAddress ? LONGEST.address : LONGEST.words;
  if (said.length > longest) return `写了 ${said.length} 个字，最多 ${longest} 个，多半是粘贴错了。`;
  if (isAddress && /[\s<>]/u.test(said)) return '网址里不能有空格、换行和尖括号，请从浏览器的地址栏复制。';
  const { error } = schemaOf(source).safeParse(said);
  return error && `${error.issues[0]?.message ?? ''}。`;
}

function schemaOf(source: FactSource): { safeParse: typeof lineSchema.safeParse } {
  const [key = '', ...more] = source.kind === 'key' ? source.path : [];
  if (key === 'original') return urlSchema;
  const { shape } = reportSchema;
  return more.length === 0 && (key === 'published' || key === 'signed') ? shape[key].unwrap() : lineSchema;
}

/**
 * Work out the correction of what a report says of itself.
 *
 * @param said What it is to say; an empty word takes it away.
 * @throws CommandError where that cannot be written, or is what readers were told.
 */
export async function planFactCorrection(
  content: AssembledContent,
  report: AssembledReport,
  { fact, source }: Pick<OpenFact, 'fact' | 'source'>,
  said: string,
  reason: CorrectionReason,
): Promise<CorrectionPlan> {
  const changes = source ? [await writeFact(content, report, source, said === NO_FIGURE ? '' : said)] : [];
  return await planCorrection(content, report, { facts: [fact] }, reason, changes);
}

/** Have the files say again what readers were told of a fact, which somebody has changed without a correction. */
export async function restoreFact(
  content: AssembledContent,
  report: AssembledReport,
  { source, told = '', written }: OpenFact,
): Promise<FileChange[]> {
  if (written) return [await holdAgain(content, written, told)];
  if (!source) throw new CommandError('这一处程序写不回去，没有改。请从备份找回那个文件。');
  return [await writeFact(content, report, source, told)];
}

async function holdAgain(
  { dir }: AssembledContent,
  { file, path, hold }: WrittenFact,
  told: string,
): Promise<FileChange> {
  const before = await readEditable(join(dir, file));
  const open = file.endsWith('.md') ? openFrontMatter : openYaml;
  const editor = open(before, printPath(file, dir));
  bringTo(editor, path, valueAt(editor.data, path), hold(told));
  return { path: file, before, after: editor.write() };
}

async function writeFact(
  { dir }: AssembledContent,
  { report, sections, figures }: AssembledReport,
  source: FactSource,
  said: string,
): Promise<FileChange> {
  const section = source.kind === 'link' ? sections.find(({ slug }) => slug === source.section) : undefined;
  const path = (source.kind === 'key' ? report : source.kind === 'note' ? figures : section)?.path;
  if (path === undefined) throw new CommandError('没有写着这一项的文件，没有存。它可能刚在别处移走了。');
  const before = await readEditable(join(dir, path));
  if (source.kind === 'link') {
    const after = rewriteLink(before, source.index, said === '' ? undefined : said);
    if (after === undefined)
      throw new CommandError(`这个链接在 ${path} 里的写法不常见，程序改不了，没有存。${BY_HAND}`);
    return { path, before, after };
  }
  const editor = openYaml(before, printPath(path, dir));
  const keys = source.kind === 'key' ? source.path : ['acknowledged', source.index, 'reason'];
  const { catalogue = {} } = report?.data ?? {};
  const listed = keys[0] === 'catalogue' ? Object.keys(catalogue).length : undefined;
  const name = String(keys[1]);
  if (said === '') editor.remove(listed === 1 ? ['catalogue'] : keys);
  else if (listed === 0) editor.set(['catalogue'], { [name]: said }, { before: 'outline' });
  else editor.set(keys, said, keys.length === 1 ? { before: 'outline' } : undefined);
  return { path, before, after: editor.write() };
}

const BY_HAND = '请在那个文件里改这个网址，再运行 npm run check，它会给出要补进 report.yml 的更正。';
