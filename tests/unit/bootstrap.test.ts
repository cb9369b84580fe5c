import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { projectDir } from '../../scripts/project-dir.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/node': { version: '24.0.0', integrity: 'sha512-node' },
  'node_modules/astro': { version: '7.0.0', integrity: 'sha512-astro' },
  'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-other', optional: true },
};
const INSTALLED = {
  'node_modules/node': LOCKED['node_modules/node'],
  'node_modules/astro': LOCKED['node_modules/astro'],
};

/** Stands in for npm: writes down what it was asked, does what the test wants, exits. */
const INSTALLS = `
  require('node:fs').writeFileSync('asked.txt', process.argv.slice(2).join(' '));
  require('node:fs').mkdirSync('node_modules/.bin', { recursive: true });
  require('node:fs').writeFileSync('node_modules/.bin/node', '');`;
const FAILS = `console.error('npm error network'); process.exit(7);`;
const SKIPS_INSTALL_SCRIPTS = '';

describe('bootstrap', () => {
  let project: string;

  beforeEach(() => {
    const folder = makeTemporaryFolder();
    onTestFinished(() => {
      folder[Symbol.dispose]();
    });
    project = folder.dir;
    mkdirSync(join(project, 'scripts'));
    cpSync(join(projectDir, 'scripts/bootstrap.mjs'), join(project, 'scripts/bootstrap.mjs'));
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
  });

  function haveInstalled(packages: object): void {
    mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
    writeFileSync(join(project, 'node_modules/.bin/node'), '');
    writeFileSync(join(project, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  }

  function bootstrap(npm: string): { status: number | null; stdout: string; output: string } {
    const fakeNpm = join(project, 'npm.cjs');
    writeFileSync(fakeNpm, npm);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bootstrap.mjs'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: fakeNpm },
    });
    return { status, stdout, output: stdout + stderr };
  }

  it('says nothing and runs nothing when what is installed is what is locked', () => {
    haveInstalled(INSTALLED);
    expect(bootstrap(FAILS)).toEqual({ status: 0, stdout: '', output: '' });
  });

  it('installs, and says so in one line, when nothing is', () => {
    const { status, stdout, output } = bootstrap(INSTALLS);
    expect(status).toBe(0);
    expect(stdout, 'is for the command itself').toBe('');
    expect(output).toMatch(/^尚未安装依赖，.*\n$/);
    expect(readFileSync(join(project, 'asked.txt'), 'utf8')).toMatch(/^install --no-save /);
  });

  it.each([
    ['another version', { ...INSTALLED, 'node_modules/astro': { version: '6.0.0', integrity: 'sha512-old' } }],
    ['a package missing', { 'node_modules/node': INSTALLED['node_modules/node'] }],
    ['a package too many', { ...INSTALLED, 'node_modules/left-over': { version: '1.0.0' } }],
  ])('installs anew over %s', (_what, packages) => {
    haveInstalled(packages);
    const { status, output } = bootstrap(INSTALLS);
    expect(status).toBe(0);
    expect(output).toMatch(/^依赖与 package-lock\.json 不一致，.*\n$/);
  });

  it('passes on what npm says when it fails, and says what to look at', () => {
    const { status, output } = bootstrap(FAILS);
    expect(status).toBe(1);
    expect(output).toContain('npm error network');
    expect(output).toContain('依赖没有装好');
  });

  it('says so when npm is set to run no install scripts, without which Node 24 is missing', () => {
    const { status, output } = bootstrap(SKIPS_INSTALL_SCRIPTS);
    expect(status).toBe(1);
    expect(output).toContain('npm config set ignore-scripts false');
  });
});
