import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as build } from '../../../scripts/build.ts';
import { command as check } from '../../../scripts/check.ts';
import { command as desk } from '../../../scripts/desk.ts';
import { command as dev } from '../../../scripts/dev.ts';
import { command as begin } from '../../../scripts/new.ts';
import { command as pdf } from '../../../scripts/pdf.ts';
import { command as preview } from '../../../scripts/preview.ts';
import { command as publish } from '../../../scripts/publish-report.ts';
import { command as schemas } from '../../../scripts/schemas.ts';
import { command as start } from '../../../scripts/start.ts';
import { command as syncTypes } from '../../../scripts/sync-types.ts';
import { command as upgrade } from '../../../scripts/upgrade.ts';
import { defineCommand } from '../../../scripts/terminal/run-command.ts';
import { projectDir } from '../../../src/project-dir.ts';
import { callCommand } from '../../support/call-command.ts';
import { runScript } from '../../support/run-script.ts';

const COMMANDS = {
  build,
  check,
  desk,
  dev,
  new: begin,
  pdf,
  preview,
  'publish-report': publish,
  schemas,
  start,
  'sync-types': syncTypes,
  upgrade,
};
const named = Object.entries(COMMANDS).map(([name, command]) => ({ name, command }));

/** Content that is not there: whoever reads it before the arguments are understood is found out. */
const NOWHERE = { CONTENT_DIR: '/nowhere', BASE_PATH: '/政务/' };

const { scripts } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe('the commands', () => {
  it('are the scripts that there are, and npm has no twin of them', () => {
    const files = globSync('scripts/*.ts', { cwd: projectDir }).map((file) => basename(file, '.ts'));
    expect(files.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)./u.test(name) && name !== 'preview')).toEqual([]);
  });

  it.each(named.filter(({ name }) => name !== 'sync-types'))('npm has $name on one line', ({ name, command }) => {
    expect(scripts[name]).toBe(`node scripts/run.mjs ${name}`);
    expect(command.line.call).toMatch(new RegExp(`^npm (?:run )?${name}$`));
  });
});

describe.each(named)('$name', ({ command }) => {
  const usage = `用法：${command.line.call} -- `;

  it('explains itself, whatever else it is given', async () => {
    for (const args of [['--help'], ['-h'], ['--help', '2020', '--no-such-option']]) {
      const { exitCode, stdout, stderr } = await callCommand(command, args, { env: NOWHERE });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout.startsWith(usage)).toBe(true);
      for (const option of Object.keys(command.line.options ?? {})) expect(stdout).toContain(`\n  --${option}`);
    }
  });

  it.each([
    [['--no-such-option'], '不认识的选项：--no-such-option。\n'],
    [['--no-such-option=2020'], '不认识的选项：--no-such-option。\n'],
    [['-x'], '不认识的选项：-x。\n'],
    [['--constructor'], '不认识的选项：--constructor。\n'],
    [['--hepl'], '是不是 --help？'],
    [['2020', '报告.docx'], '多出：'],
    [['--', '2020', '--help'], '多出：'],
    [['--help=yes'], '不认识的选项：--help'],
  ])('refuses %j with its usage', async (args, complaint) => {
    const { exitCode, stdout, stderr } = await callCommand(command, args, { env: NOWHERE });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr).toContain(`\n\n${usage}`);
  });
});

describe('options', () => {
  const told = defineCommand(
    {
      call: 'npm run tell',
      about: '说出收到了什么。',
      operands: { label: '词', read: (words) => words },
      options: {
        colour: { type: 'string', value: '颜色', about: '颜色', choices: ['red', 'blue'] },
        name: { type: 'string', value: '名称', about: '名称' },
        loud: { type: 'boolean', about: '大声' },
      },
      settings: [],
    },
    (given, _settings, { stdout }) => {
      stdout.write(JSON.stringify(given));
      return Promise.resolve(0);
    },
  );

  it('are given as they were read, and what stands beside them in order', async () => {
    const { stdout } = await callCommand(told, ['一', '--colour', 'blue', '二', '--loud', '--name=a=b']);
    expect(JSON.parse(stdout)).toEqual({
      options: { colour: 'blue', loud: true, name: 'a=b' },
      operands: ['一', '二'],
    });
  });

  it.each([
    [['--colour'], '--colour 后面缺少内容。'],
    [['--colour='], '--colour 后面缺少内容。'],
    [['--name', '--loud'], '--name 后面缺少内容。'],
    [['--colour', 'green'], '--colour 后面不能写“green”，只能写 red 或 blue。'],
    [['--loud=yes'], '--loud 后面不能写内容。'],
    [['--loud', '--loud'], '--loud 写了不止一次。'],
    [['--name', 'a', '--name', 'b'], '--name 写了不止一次。'],
    [['--color', 'red'], '不认识的选项：--color。是不是 --colour？'],
    [['--no-loud'], '不认识的选项：--no-loud。'],
  ])('are refused in Chinese: %j', async (args, complaint) => {
    const { exitCode, stderr } = await callCommand(told, args);
    expect(exitCode).toBe(2);
    expect(stderr.startsWith(complaint)).toBe(true);
  });
});

describe('what goes wrong', () => {
  it('is said of settings only once the arguments are understood, in one line', async () => {
    const { exitCode, stdout, stderr } = await callCommand(check, [], { env: NOWHERE });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^BASE_PATH=\/政务\/ 不能用：.*\n$/u);
  });

  it('is printed with its stack where the fault is ours', async () => {
    const broken = defineCommand({ call: 'npm run break', about: '出错。', settings: [] }, () =>
      Promise.reject(new TypeError('no such thing')),
    );
    const { exitCode, stderr } = await callCommand(broken, []);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^TypeError: no such thing\n {4}at /u);
  });
});

it('a script runs its command with what its process was given, and ends as the command says', async () => {
  const { exitCode, stdout, stderr } = await runScript('preview', { OUT_DIR: '/nowhere' }, ['--prot=8080']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/^不认识的选项：--prot。/u);
});
