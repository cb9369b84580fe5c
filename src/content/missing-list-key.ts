import { z } from 'zod';
import { FILE_RULES } from './file-rules.ts';
import type { Finding } from './finding.ts';
import { validateYaml } from './validation.ts';
import { parseYaml } from './yaml/source.ts';

/**
 * Explain a YAML text that does not fit because the key above entries is gone, `indicators:`, so that they stand below
 * nothing or below another key, or because it is no key any more, `indicators`: that, and what is wrong beside.
 *
 * @returns `undefined` where no key is seen to be missing.
 */
export function explainMissingListKey(schema: z.ZodType, text: string, file: string): Finding[] | undefined {
  const lines = text.split('\n');
  const lists = new Map([...listKeys(schema)].filter(([, keys]) => keys.size > 0));
  const spoilt = findSpoiltKey(lines, lists);
  const stray = spoilt ?? findStrayEntry(lines, lists);
  if (!stray) return undefined;
  const { key, line: at, indent } = stray;
  const added = spoilt ? 0 : 1;
  const completed = lines.toSpliced(at, 1 - added, `${key}:`).join('\n');
  const { findings } = validateYaml(schema, parseYaml(completed, file));
  // Entries of which each is wrong are no entries of that key.
  const count = lines.slice(at).filter((line) => /^ *- /u.test(line)).length;
  if (findings.length >= count) return undefined;
  const missing = FILE_RULES.raise(
    'schema/missing-key',
    { file, line: at + 1, column: indent.length + 1 },
    spoilt
      ? {
          message: `这一行不成“${key}:”的样子，下面的各条都不知道是什么。`,
          hint: `这一行写成“${key}:”，用英文冒号，左边不留空格，也不加别的符号；下面的各条不用动。`,
        }
      : {
          message: `这一条的上面缺少“${key}:”这一行，下面的各条都不知道是什么。`,
          hint: `在它上面补上一行“${key}:”，左边不留空格；下面的各条不用动。`,
        },
  );
  return [
    missing,
    ...findings.map((finding) => ({ ...finding, line: finding.line - (finding.line > at ? added : 0) })),
  ];
}

/** An entry that stands below nothing, or below another key than its own, which is nowhere. */
interface StrayEntry {
  key: string;
  /** From 0. */
  line: number;
  /** Blanks before its dash. */
  indent: string;
}

type KnownKeys = ReadonlyMap<string, ReadonlySet<string>>;

/** A line that was the key above entries: `indicators`, `- indicators:`, `# indicators:`. */
function findSpoiltKey(lines: readonly string[], lists: KnownKeys): StrayEntry | undefined {
  for (const [line, words] of lines.entries()) {
    const key = /^[-#*＃" ]*(\w[\w-]*)"? *[:;；=.。]?\s*$/u.exec(words)?.[1] ?? '';
    const isAbove = lists.has(key) && !words.startsWith(`${key}:`) && /^ *- /u.test(lines[line + 1] ?? '');
    if (isAbove) return { key, line, indent: '' };
  }
  return undefined;
}

function findStrayEntry(lines: readonly string[], lists: KnownKeys): StrayEntry | undefined {
  const absent = [...lists.keys()].filter((key) => !lines.some((line) => new RegExp(`^["' ]?${key}\\b`).test(line)));
  if (absent.length === 0) return undefined;
  let above: string | undefined;
  let indent: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (/^(?!---\s*$|- )[^\s#]/u.test(line)) {
      const [, key = '', value] = /^([\w-]+)[ \t]*:(?:[ \t]+([^\s#]))?/u.exec(line) ?? [];
      above = value === undefined ? key : undefined;
      indent = undefined;
    }
    const dash = /^( *)- /u.exec(line)?.[1];
    if (dash === undefined || (above !== undefined && !lists.has(above))) continue;
    indent ??= dash;
    if (dash !== indent) continue;
    const keys = readEntryKeys(lines, index, dash);
    const countKnown = (list: string | undefined): number =>
      keys.filter((key) => list !== undefined && lists.get(list)?.has(key) === true).length;
    const [best] = absent.toSorted((a, b) => countKnown(b) - countKnown(a));
    if (best !== undefined && countKnown(best) > countKnown(above)) return { key: best, line: index, indent };
  }
  return undefined;
}

/** Keys of an entry, written on lines of their own or in braces. */
function readEntryKeys(lines: readonly string[], at: number, indent: string): string[] {
  const [first = '', ...below] = lines.slice(at, at + MOST_KEYS).map((line) => line.slice(indent.length));
  if (/^- *\{/u.test(first)) return Array.from(first.matchAll(/[{,]\s*([\w-]+):/gu), ([, key = '']) => key);
  const end = below.findIndex((line) => /^\S/u.test(line));
  const own = [first.replace('-', ' '), ...(end === -1 ? below : below.slice(0, end))];
  return own.flatMap((line) => /^ {2}([\w-]+)[ \t]*:/u.exec(line)?.[1] ?? []);
}

/** No entry has so many. */
const MOST_KEYS = 30;

/** Lists of a schema, and the keys that an entry of each may have. */
function listKeys(schema: z.ZodType): Map<string, Set<string>> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return new Map(
    Object.entries(properties).map(([key, field]) => [
      key,
      new Set(typeof field === 'object' ? listItemKeys(field.items) : []),
    ]),
  );
}

function listItemKeys(items: unknown): string[] {
  if (typeof items !== 'object' || items === null) return [];
  if ('properties' in items) return Object.keys(items.properties ?? {});
  return Object.values(items).flatMap((options) => (Array.isArray(options) ? options.flatMap(listItemKeys) : []));
}
