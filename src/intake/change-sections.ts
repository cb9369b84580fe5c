import { basename, dirname } from 'node:path/posix';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CommandError } from '../content/command-error.ts';
import type { Outlines } from '../content/schemas/duty-areas.ts';
import type { Section, SectionKind } from '../content/schemas/section.ts';
import { openFrontMatter, openYaml } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { moveEntries } from './editing/follow-up.ts';
import { listAreaIds, requireOutlines } from './outline/outlines.ts';
import { chooseSection, keySections, type SectionChoices } from './outline/section-choices.ts';
import { findSlugProblem, nameSections } from './outline/section-names.ts';
import type { ImportedSection } from './outline/section-plan.ts';

/** Kinds that a report has one section of. */
const LONE: Partial<Record<SectionKind, string>> = {
  'leaders-duty': '第一责任人职责',
  problems: '存在的问题',
  'next-year': '下一步打算',
};

/** Say what of choices cannot be, in Chinese, all of it at once. */
export function findChoiceProblems(choices: SectionChoices, outlines: Outlines): string[] {
  const slugs = [...choices.values()].flatMap(({ slug }) => slug ?? []);
  return [
    ...Object.entries(LONE).flatMap(([kind, name]) => {
      const own = [...choices].filter(([, choice]) => choice.kind === kind).map(([key]) => `“${key}”`);
      return own.length > 1 ? [`一份报告只能有一节“${name}”，${own.join('、')}都归了它：其余的改作“其他”`] : [];
    }),
    ...[...choices.values()].flatMap(({ slug }) =>
      slug === undefined ? [] : (findSlugProblem(slug, listAreaIds(outlines)) ?? []),
    ),
    ...[...new Set(slugs.filter((slug, index) => slugs.indexOf(slug) < index))].map(
      (slug) => `网址“${slug}”写了两次，两节不能同用一个网址`,
    ),
  ];
}

/**
 * Change what sections of a draft are: kind, duty areas, address. A file whose address changes is renamed, and the
 * section that entries of figures.yml and follow-up.yml name along with it.
 *
 * @throws CommandError where a choice cannot be, or a file cannot be edited.
 */
export async function changeSections(
  content: AssembledContent,
  report: AssembledReport,
  choices: SectionChoices,
): Promise<FileChange[]> {
  const { dir } = content;
  const outlines = requireOutlines(content);
  const problems = findChoiceProblems(choices, outlines);
  if (problems.length > 0) throw new CommandError(`没有改：${problems.join('；')}。`);
  const keys = keySections(report.sections.map(({ data }) => data));
  const chosen = report.sections.map((section, index) => {
    const choice = choices.get(keys[index] ?? '');
    const headings = section.headings.map(({ text }) => text);
    return {
      section,
      choice,
      data: choice && section.data ? chooseSection(section.data, choice, headings) : section.data,
    };
  });
  const named = nameSections(
    chosen.map(({ section, choice, data }) => ({
      frontMatter: data ?? { kind: 'closing' },
      blocks: [],
      slug: choice?.slug ?? section.slug,
    })),
    listAreaIds(outlines),
  );
  const renamed = new Map<string, string>();
  const changes: FileChange[] = [];
  for (const [index, { section, choice, data }] of chosen.entries()) {
    if (!choice || !data || !section.data) continue;
    const slug = readNewSlug(section, named[index], data);
    if (slug !== section.slug) renamed.set(section.slug, slug);
    changes.push(...(await changeFile(dir, { section, before: section.data, after: data, slug })));
  }
  return [
    ...changes,
    ...(await renameInFigures(dir, report, renamed)),
    ...(await moveEntries({ dir }, report, {
      passage: (one) => ({ ...one, section: renamed.get(one.section) ?? one.section }),
    })),
  ];
}

/** An address that is not asked to change stays, even one that would be given another today. */
function readNewSlug(section: AssembledSection, named: ImportedSection | undefined, data: Section): string {
  const [, slug = section.slug] = /^\d+-(.*)\.md$/u.exec(named?.fileName ?? '') ?? [];
  const isSame = isDeepStrictEqual(data, section.data);
  return isSame && slug !== section.slug && named?.slug === section.slug ? section.slug : slug;
}

interface ChangedFile {
  section: AssembledSection;
  before: Section;
  after: Section;
  slug: string;
}

async function changeFile(dir: string, { section, before, after, slug }: ChangedFile): Promise<FileChange[]> {
  const isRenamed = slug !== section.slug;
  if (!isRenamed && isDeepStrictEqual(before, after)) return [];
  const text = await readEditable(join(dir, section.path));
  const editor = openFrontMatter(text, section.path);
  const place = { after: 'kind' };
  if (before.kind !== after.kind) editor.set(['kind'], after.kind);
  for (const key of ['headings', 'dutyAreas', 'unconfirmed'] as const) {
    const [was, is] = [readKey(before, key), readKey(after, key)];
    if (isDeepStrictEqual(was, is)) continue;
    if (is === undefined) editor.remove([key]);
    else editor.set([key], is, key === 'headings' ? undefined : place);
  }
  const written = editor.write();
  if (!isRenamed) return [{ path: section.path, before: text, after: written }];
  const name = basename(section.path).replace(/^(\d+-)?.*$/u, `$1${slug}.md`);
  return [
    { path: section.path, before: text, after: undefined },
    { path: `${dirname(section.path)}/${name}`, before: undefined, after: written },
  ];
}

function readKey(section: Section, key: 'dutyAreas' | 'headings' | 'unconfirmed'): unknown {
  return (section as Partial<Record<typeof key, unknown>>)[key];
}

async function renameInFigures(
  dir: string,
  { figures }: AssembledReport,
  renamed: ReadonlyMap<string, string>,
): Promise<FileChange[]> {
  if (!figures?.data || renamed.size === 0) return [];
  const text = await readEditable(join(dir, figures.path));
  const editor = openYaml(text, figures.path);
  for (const list of ['observations', 'excused', 'acknowledged'] as const) {
    for (const [index, entry] of (figures.data[list] ?? []).entries()) {
      const section = renamed.get(entry.section ?? '');
      if (section !== undefined) editor.set([list, index, 'section'], section);
    }
  }
  const written = renameInNotes(editor.write(), renamed);
  return written === text ? [] : [{ path: figures.path, before: text, after: written }];
}

/** The notes at the file's end name sections as its entries do. */
function renameInNotes(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replace(/^(# \|.*(?:section: |，))([a-z\d-]+)(?=$| 一节：$)/gmu, (all, before: string, slug: string) => {
    const now = renamed.get(slug);
    return now === undefined ? all : before + now;
  });
}
