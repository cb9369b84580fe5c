import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { projectDir } from '../../../src/project-dir.ts';

const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');

const GUIDE = read('PUBLISHING.zh-CN.md');
const tree = remark().parse(GUIDE);

/** Where staff look for what the guide names. */
const FOLDERS = ['', 'content/', 'scripts/desk/'];

/** In quotation marks, but not to be read on the desk: words of other programs, of the site, and of reports. */
const ELSEWHERE = [
  '下一步',
  '运行',
  '长期支持（LTS）',
  '关于本站',
  '受理',
  '申请',
  '人次',
  '人',
  '省级',
  '市级',
  '历年对照',
];

/** What the guide has in code: commands, files, and parts of names. */
function listCodes(): string[] {
  const codes: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'inlineCode') codes.push(node.value);
    if (node.type === 'code') codes.push(...node.value.split('\n'));
  });
  return codes;
}

const isCommand = (code: string): boolean => code.startsWith('npm ');

it('is short enough to be read before work', () => {
  expect(GUIDE.split('\n').length).toBeLessThanOrEqual(200);
  expect([...GUIDE].length).toBeLessThanOrEqual(8000);
});

it('asks for two commands and no more, both of which there are', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const commands = listCodes().filter(isCommand);
  expect(new Set(commands)).toEqual(new Set(['npm run desk', 'npm run check']));
  for (const command of commands) expect(scripts).toHaveProperty(command.replace('npm run ', ''));
});

it('names only files that there are', () => {
  const names = listCodes().filter((code) => !isCommand(code) && !/^(?:\.\w+|content-.*|-- --help)$/u.test(code));
  expect(names.length).toBeGreaterThan(10);
  const isThere = (name: string): boolean =>
    FOLDERS.some((folder) => globSync(folder + name.replace('…', '*'), { cwd: projectDir }).length > 0);
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});

it('leads to pages and pictures that there are', () => {
  const links: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') links.push(node.url);
  });
  const own = links.filter((link) => !link.startsWith('https:'));
  expect(own).toContain('FINDINGS.zh-CN.md');
  for (const name of ['overview', 'figures', 'publish']) expect(own).toContain(`scripts/pictures/${name}.png`);
  expect(own.filter((link) => !existsSync(join(projectDir, link)))).toEqual([]);
});

it('quotes the desk as it speaks', () => {
  const desk = globSync('src/desk/**/*.ts', { cwd: projectDir }).map(read).join('\n');
  const quoted = [...GUIDE.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words);
  expect(quoted.filter((words) => !ELSEWHERE.includes(words) && !desk.includes(words))).toEqual([]);
});

it('has the seven steps by their names, in order', () => {
  const steps = [...GUIDE.matchAll(/^\*\*([一二三四五六七])、([^。]+)。\*\*/gmu)].map(([, , name]) => name);
  const named = [...read('src/desk/progress/draft-steps.ts').matchAll(/^ {2}\['\w+', '(\p{Script=Han}+)'\]/gmu)];
  expect(steps).toEqual(named.map(([, name]) => name));
});
