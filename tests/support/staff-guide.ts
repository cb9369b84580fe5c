import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, InlineCode } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { projectDir } from '../../src/project-dir.ts';

/** The guide's own place. */
const GUIDE_FILE = join(projectDir, 'PUBLISHING.zh-CN.md');

/** What the guide writes for what it leaves out of an output. */
const LEFT_OUT = '……';

/** A command of the guide, and what the guide says that the screen then shows, a block each. */
export interface GuideCommand {
  command: string;
  shown: string[];
}

export function readGuide(): string {
  return readFileSync(GUIDE_FILE, 'utf8');
}

/** The commands of the `sh` blocks, in order, each with the `text` blocks before the next command. */
export function listGuideCommands(guide: string): GuideCommand[] {
  const commands: GuideCommand[] = [];
  for (const { lang, value } of listCode(guide)) {
    if (lang === 'sh') for (const command of value.split('\n')) commands.push({ command, shown: [] });
    if (lang === 'text') commands.at(-1)?.shown.push(value);
  }
  return commands;
}

/** The commands of Windows' own terminals, as they would be typed in others. */
export function listWindowsCommands(guide: string): string[] {
  const blocks = listCode(guide).filter(({ lang }) => lang === 'bat' || lang === 'powershell');
  return blocks.map(({ value }) =>
    value
      .replace('npm.cmd', 'npm')
      .replace(/^\$env:(\w+)="(.*)"; /u, '$1=$2 ')
      .replace(/^set (\w+)=(.*)\n/u, '$1=$2 '),
  );
}

/** What is written in the `yaml` blocks. */
export function listYaml(guide: string): string[] {
  return listCode(guide)
    .filter(({ lang }) => lang === 'yaml')
    .map(({ value }) => value);
}

/** The commands that stand within sentences. */
export function listInlineCommands(guide: string): string[] {
  const commands: string[] = [];
  visit(remark().parse(guide), 'inlineCode', ({ value }: InlineCode) => {
    if (/^npm (?:run|start)/u.test(value)) commands.push(value);
  });
  return commands;
}

/**
 * List the lines of a block that an output does not have, in this order.
 *
 * @param block Lines as the guide shows them; `……` stands for any text, on a line of its own for any lines.
 */
export function listMissingLines(block: string, output: string): string[] {
  let rest = output.split('\n').map((line) => line.trimEnd());
  return block
    .split('\n')
    .filter((line) => line !== LEFT_OUT)
    .filter((line) => {
      const index = rest.findIndex((printed) => matches(line, printed));
      if (index !== -1) rest = rest.slice(index + 1);
      return index === -1;
    });
}

function matches(line: string, printed: string): boolean {
  const [start = '', ...parts] = line.split(LEFT_OUT);
  const end = parts.pop();
  if (end === undefined) return line === printed;
  if (!printed.startsWith(start) || !printed.endsWith(end)) return false;
  let from = start.length;
  for (const part of parts) {
    const place = printed.indexOf(part, from);
    if (place === -1) return false;
    from = place + part.length;
  }
  return from <= printed.length - end.length;
}

function listCode(guide: string): Code[] {
  const blocks: Code[] = [];
  visit(remark().parse(guide), 'code', (block) => {
    blocks.push(block);
  });
  return blocks;
}
