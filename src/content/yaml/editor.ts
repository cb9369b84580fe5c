import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../../text/place.ts';
import { CommandError } from '../command-error.ts';
import { Uneditable } from './change.ts';
import { recordEdits, type YamlEdits } from './edits.ts';
import { readLines, type Splice } from './line-ends.ts';
import { findFrontMatter } from './front-matter.ts';
import { parseYamlTree, type YamlTree } from './source.ts';

/** Thrown where a YAML text cannot be edited; says in Chinese, with file and line, why, and what to do. */
class YamlEditError extends CommandError {
  override name = 'YamlEditError';
}

/**
 * Edits a YAML text. What is not touched stays as it is, byte for byte: comments, order, quotation marks, blank lines,
 * line ends, byte order mark.
 */
export interface YamlEditor extends YamlEdits {
  /** What the text said when it was opened. */
  readonly data: unknown;
  /**
   * The whole text, changed.
   *
   * @throws YamlEditError where a change cannot be made without harm to what stands round it.
   */
  write: () => string;
}

/** Where the YAML of a text stands. */
interface Part {
  start: number;
  end: number;
}

/**
 * Open the text of a YAML file for editing.
 *
 * @param raw All of it, with its line ends and byte order mark.
 * @param file Name of the file for people.
 * @throws YamlEditError when it is no YAML, or has anchors, aliases or tags.
 */
export function openYaml(raw: string, file: string): YamlEditor {
  return openPart(raw, file, (text) => ({ start: 0, end: text.length }));
}

/** Open the front matter of a section's file as {@link openYaml} does; its Markdown stays as it is. */
export function openFrontMatter(raw: string, file: string): YamlEditor {
  return openPart(raw, file, findFrontMatter);
}

function openPart(raw: string, file: string, findPart: (text: string) => Part | undefined): YamlEditor {
  const { text, splice } = readLines(raw);
  const part = findPart(text);
  if (!part) throw new YamlEditError(`${file}:1:1 文件开头没有两行“---”之间的说明，没有改动它。`);
  const yaml = text.slice(part.start, part.end);
  const firstLine = text.slice(0, part.start).split('\n').length;
  const parse = (source: string): YamlTree => parseYamlTree(source, file, firstLine);
  const { data, document, findings, placeAt } = parse(yaml);
  if (findings.length > 0) {
    throw new YamlEditError(
      findings.map(({ message, hint, ...place }) => `${printPlace(place)} ${message}\n  怎么办：${hint}`).join('\n'),
    );
  }
  const { plan, expect, findFirst, ...edits } = recordEdits(yaml, document.contents);
  const write = (): string => {
    const splices = settle(yaml, plan());
    if (splices.length === 0) return raw;
    const written = splice(
      splices.map(({ start, end, text: words }) => ({ start: start + part.start, end: end + part.start, text: words })),
    );
    // Whatever way of writing this does not know: what was not meant is not written.
    const after = readLines(written).text;
    const { start, end } = findPart(after) ?? { start: 0, end: 0 };
    const reread = parse(after.slice(start, end));
    const isMeant =
      reread.findings.length === 0 &&
      isDeepStrictEqual(reread.data, expect()) &&
      after.slice(end) === text.slice(part.end);
    if (!isMeant) throw new Uneditable(findFirst());
    return written;
  };
  return {
    ...edits,
    data,
    write: () => {
      try {
        return write();
      } catch (error) {
        throw error instanceof Uneditable ? new YamlEditError(describeUneditable(placeAt(error.offset))) : error;
      }
    },
  };
}

/** Put the pieces to replace in order, as one where cuts overlap. A text that ends without a line end still does so. */
function settle(text: string, splices: readonly Splice[]): Splice[] {
  const settled: Splice[] = [];
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = settled.at(-1);
    if (!last || last.end < splice.start || (last.end === splice.start && last.text + splice.text !== '')) {
      settled.push({ ...splice });
    } else if (last.text + splice.text === '') last.end = Math.max(last.end, splice.end);
    else throw new Uneditable(splice.start);
  }
  for (const splice of settled) {
    const isUnended = splice.text === '' && splice.end === text.length && !text.endsWith('\n');
    if (isUnended && text[splice.start - 1] === '\n') splice.start -= 1;
  }
  return settled;
}

function printPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function describeUneditable(place: Place): string {
  return (
    `${printPlace(place)} 这里的 YAML 写法不常见，程序改不了，没有改动这个文件。\n` +
    '  怎么办：照往年的同类文件改写这一处，一行写一个“键: 值”，再运行一次；或者自己把它改好。'
  );
}
