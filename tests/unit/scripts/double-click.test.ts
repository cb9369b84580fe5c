import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../../src/project-dir.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const STARTERS = join(projectDir, 'scripts/desk');

describe('a double click on Linux', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = makeTemporaryFolder();
    mkdirSync(join(folder.dir, 'bin'));
    mkdirSync(join(folder.dir, 'scripts/desk'), { recursive: true });
    cpSync(join(STARTERS, 'desk.sh'), join(folder.dir, 'scripts/desk/desk.sh'));
    writeFileSync(join(folder.dir, 'scripts/run.mjs'), "console.log('opened', process.argv[2])");
    symlinkSync('/usr/bin/dirname', join(folder.dir, 'bin/dirname'));
    putProgram('uname', 'echo x86_64');
  });
  afterEach(() => {
    folder[Symbol.dispose]();
  });

  function putProgram(name: string, script: string): void {
    const path = join(folder.dir, 'bin', name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }

  function start(): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync('/bin/sh', [join(folder.dir, 'scripts/desk/desk.sh')], {
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: join(folder.dir, 'bin') },
    });
    return { status, said: stdout + stderr };
  }

  it('opens the desk, wherever it is started from', () => {
    putProgram('node', `exec "${process.execPath}" "$@"`);
    expect(start()).toEqual({ status: 0, said: 'opened desk\n' });
  });

  it('says where to get Node, where there is none', () => {
    const { status, said } = start();
    expect(status).toBe(1);
    expect(said).toContain('没有 Node.js');
    expect(said).toContain('https://nodejs.org/zh-cn/download');
  });

  it('says so where Node is too old', () => {
    putProgram('node', 'case "$1" in --version) echo v18.20.0 ;; *) exit 1 ;; esac');
    const { status, said } = start();
    expect(status).toBe(1);
    expect(said).toContain('Node.js（v18.20.0）太旧');
  });

  it('says in a sentence that another processor will not do', () => {
    putProgram('uname', 'echo loongarch64');
    const { status, said } = start();
    expect(status).toBe(1);
    expect(said.trim()).toMatch(/^这台电脑的处理器（loongarch64）不能用工作台.*。$/u);
  });

  it('can be started by the file manager', () => {
    for (const name of ['desk.sh', 'desk.desktop']) expect(statSync(join(STARTERS, name)).mode & 0o111).not.toBe(0);
    expect(readFileSync(join(STARTERS, 'desk.desktop'), 'utf8')).toMatch(/^Terminal=true$/mu);
  });
});

describe('a double click on Windows', () => {
  const text = readFileSync(join(STARTERS, 'desk.cmd'), 'utf8');

  it('reads the file as UTF-8 before any Chinese word, without a byte order mark, and with its own line ends', () => {
    expect(text.startsWith('@echo off')).toBe(true);
    expect(text.indexOf('chcp 65001')).toBeLessThan(text.search(/\p{Script=Han}/u));
    expect(readFileSync(join(projectDir, '.gitattributes'), 'utf8')).toContain('*.cmd text eol=crlf');
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });

  it('ends every way so that its last words can be read', () => {
    expect(text.trimEnd().endsWith('pause')).toBe(true);
  });
});
