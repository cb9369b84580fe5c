import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { projectDir } from '../../../src/project-dir.ts';
import { finish } from '../../support/run-script.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** The package that holds the Node for the machine of these tests. */
const NODE = `node_modules/node-linux-${process.arch}`;

const LOCKED = {
  '': { version: '0.1.0' },
  [NODE]: { version: '24.21.0', integrity: 'sha512-node', optional: true },
  'node_modules/astro': { version: '7.0.0', integrity: 'sha512-astro' },
  'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-other', optional: true },
};
const INSTALLED = {
  [NODE]: LOCKED[NODE],
  'node_modules/astro': LOCKED['node_modules/astro'],
};

/** Stands in for npm: writes down what it was asked, does what the test wants, exits. */
const INSTALLS = `
  require('node:fs').writeFileSync('asked.txt', process.argv.slice(2).join(' '));
  require('node:fs').mkdirSync('${NODE}/bin', { recursive: true });
  require('node:fs').symlinkSync(process.execPath, '${NODE}/bin/node');`;
const FAILS = `console.error('npm error network'); process.exit(7);`;
/** As where a mirror lacks the package, which is optional. */
const INSTALLS_NO_NODE = '';

/** Lets the runner think that the machine's own Node is an old one. */
const OLD_NODE = `--import "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})"`;

let project: string;

beforeEach(() => {
  const folder = makeTemporaryFolder();
  onTestFinished(() => {
    folder[Symbol.dispose]();
  });
  project = folder.dir;
  for (const file of ['scripts/run.mjs', 'scripts/bootstrap.mjs', 'scripts/plain-way.mjs']) {
    cpSync(join(projectDir, file), join(project, file));
  }
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
});

function findPinned(): string {
  return join(project, NODE, 'bin/node');
}

function haveInstalled(packages: object = INSTALLED): void {
  mkdirSync(dirname(findPinned()), { recursive: true });
  symlinkSync(process.execPath, findPinned());
  writeFileSync(join(project, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

describe('without a command', () => {
  function bootstrap(npm: string, options = ''): { status: number | null; stdout: string; output: string } {
    const fakeNpm = join(project, 'npm.cjs');
    writeFileSync(fakeNpm, npm);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: fakeNpm, NODE_OPTIONS: options },
    });
    return { status, stdout, output: stdout + stderr };
  }

  it('says nothing and runs nothing when what is installed is what is locked', () => {
    haveInstalled();
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
    ['a package missing', { [NODE]: INSTALLED[NODE] }],
    ['a package too many', { ...INSTALLED, 'node_modules/left-over': { version: '1.0.0' } }],
  ])('installs anew over %s', (_what, packages) => {
    haveInstalled(packages);
    rmSync(findPinned());
    const { status, output } = bootstrap(INSTALLS);
    expect(status).toBe(0);
    expect(output).toMatch(/^依赖与 package-lock\.json 不一致，.*\n$/);
  });

  it('installs anew where all is listed and the Node is not there, if the machine has an old one', () => {
    haveInstalled();
    rmSync(findPinned());
    const { status, output } = bootstrap(INSTALLS, OLD_NODE);
    expect(status).toBe(0);
    expect(output).toMatch(/^项目自带的 Node\.js 不完整，.*\n$/);
  });

  it("makes do with the machine's own Node where it is new enough", () => {
    haveInstalled();
    rmSync(findPinned());
    expect(bootstrap(FAILS)).toEqual({ status: 0, stdout: '', output: '' });
  });

  it('passes on what npm says when it fails, and says what to look at', () => {
    const { status, output } = bootstrap(FAILS);
    expect(status).toBe(1);
    expect(output).toContain('npm error network');
    expect(output).toContain('依赖没有装好');
  });

  it('says which Node to install where there is none for the machine, and its own is old', () => {
    const { status, output } = bootstrap(INSTALLS_NO_NODE, OLD_NODE);
    expect(status).toBe(1);
    expect(output).toContain('又太旧');
    expect(output).toContain('Node.js 24.2 以上');
  });
});

describe('with a command', () => {
  /** Start the runner from another folder than the project: commands read theirs from where they are called. */
  function start(
    name: string,
    source: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcessWithoutNullStreams {
    const file = join(project, name.endsWith('.ts') ? name : `scripts/${name}.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
    const inherited = Object.entries(process.env).filter(([key]) => key !== 'NODE_COMPILE_CACHE');
    return spawn(process.execPath, [join(project, 'scripts/run.mjs'), name, ...args], {
      cwd: '/',
      env: { ...Object.fromEntries(inherited), ...env },
    });
  }

  /** What a command has in its environment. */
  async function readVariable(name: string, variable: string, env?: Readonly<Record<string, string>>): Promise<string> {
    const source = `process.stdout.write(process.env['${variable}'] ?? '')`;
    return (await finish(start(name, source, [], env))).stdout;
  }

  it('hands over arguments, what is typed and where, and passes on both outputs and the exit code', async () => {
    haveInstalled();
    const source = `
      for await (const chunk of process.stdin) process.stdout.write(chunk);
      console.log(JSON.stringify(process.argv.slice(2)));
      console.error(process.cwd());
      process.exitCode = 7;`;
    const runner = start('tell', source, ['2020', '--from', '报 告.docx', '']);
    runner.stdin.end('回答\n');
    expect(await finish(runner)).toEqual({
      exitCode: 7,
      stdout: '回答\n["2020","--from","报 告.docx",""]\n',
      stderr: '/\n',
    });
  });

  it('starts it with the Node of the project, which its programs find first', async () => {
    haveInstalled();
    const [first, second] = (await readVariable('check', 'PATH')).split(delimiter);
    expect([first, second]).toEqual([dirname(findPinned()), join(project, 'node_modules/.bin')]);
    rmSync(findPinned());
    writeFileSync(findPinned(), '#!/bin/sh\necho pinned "$@"\n', { mode: 0o755 });
    const { stdout } = await finish(start('check', '', ['--help']));
    expect(stdout).toBe(`pinned ${join(project, 'scripts/check.ts')} --help\n`);
  });

  it("starts it with the machine's own Node where there is none of the project", async () => {
    haveInstalled();
    rmSync(findPinned());
    expect((await readVariable('check', 'PATH')).split(delimiter)[0]).toBe(dirname(process.execPath));
  });

  it('says what to do where that Node cannot run, as after copying the folder from another system', async () => {
    haveInstalled();
    rmSync(findPinned());
    writeFileSync(findPinned(), 'of another system');
    const { exitCode, stdout, stderr } = await finish(start('check', ''));
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('请删去 node_modules 文件夹');
  });

  it('has what is compiled kept, but for what is no command', async () => {
    haveInstalled();
    const kept = join(project, 'node_modules/.cache/node');
    expect(await readVariable('check', 'NODE_COMPILE_CACHE')).toBe(kept);
    expect(existsSync(kept)).toBe(true);
    expect(await readVariable('check', 'NODE_COMPILE_CACHE', { NODE_COMPILE_CACHE: '/elsewhere' })).toBe('/elsewhere');
    expect(await readVariable('tests/bench/run.ts', 'NODE_COMPILE_CACHE')).toBe('');
  });

  it('empties what is kept once too many files have come together', async () => {
    haveInstalled();
    const kept = join(project, 'node_modules/.cache/node/of-another-version');
    mkdirSync(kept, { recursive: true });
    const write = (from: number, to: number): void => {
      for (let index = from; index < to; index += 1) writeFileSync(join(kept, String(index)), '');
    };
    write(0, 9_900);
    await finish(start('check', ''));
    expect(existsSync(kept)).toBe(true);
    write(9_900, 10_100);
    await finish(start('check', ''));
    expect(existsSync(kept)).toBe(false);
  });

  it('takes blanks off what is set', async () => {
    haveInstalled();
    expect(await readVariable('check', 'OUT_DIR', { OUT_DIR: ' 网 站 ' })).toBe('网 站');
    expect(await readVariable('check', 'CONTENT_DIR', { CONTENT_DIR: ' ' })).toBe('');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on and ends as the command does', async (signal) => {
    haveInstalled();
    const waits = "console.log('ready'); setInterval(() => {}, 1000);";
    const tidies = `process.on('${signal}', () => { console.log('tidy'); process.exit(3); }); ${waits}`;

    const tidy = start('tidies', tidies);
    const tidyEnd = finish(tidy);
    await once(tidy.stdout, 'data');
    tidy.kill(signal);
    expect(await tidyEnd).toEqual({ exitCode: 3, stdout: expect.stringMatching(/tidy\n$/) as string, stderr: '' });

    const killed = start('waits', waits);
    const killedEnd = finish(killed);
    await once(killed.stdout, 'data');
    killed.kill(signal);
    expect((await killedEnd).exitCode).toBeNull();
    expect(killed.signalCode).toBe(signal);
  });

  it('installs what is missing before it starts the command', async () => {
    const fakeNpm = join(project, 'npm.cjs');
    writeFileSync(fakeNpm, INSTALLS);
    const { exitCode, stdout, stderr } = await finish(
      start('check', "console.log('checked')", [], { npm_execpath: fakeNpm }),
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'checked\n' });
    expect(stderr).toMatch(/^尚未安装依赖，.*\n$/u);
  });
});

describe('in a folder whose path would be misread', () => {
  /** Move the project there, and run a command that says where it is. */
  function runIn(folder: string, temporary: string): { status: number | null; stdout: string; stderr: string } {
    haveInstalled();
    writeFileSync(
      join(project, 'scripts/tell.ts'),
      'console.log(JSON.stringify([process.argv[1], process.cwd(), process.env.CONTENT_DIR]))',
    );
    const moved = join(makeKept(), folder);
    cpSync(project, moved, { recursive: true, verbatimSymlinks: true });
    const env = { ...process.env, TMPDIR: temporary, CONTENT_DIR: '内容', npm_execpath: '' };
    return spawnSync(process.execPath, ['scripts/run.mjs', 'tell'], { cwd: moved, encoding: 'utf8', env });
  }

  function makeKept(): string {
    const folder = makeTemporaryFolder();
    onTestFinished(() => {
      folder[Symbol.dispose]();
    });
    return folder.dir;
  }

  it.each(['a#b', 'what?', "县 's #1 %41"])('%s: goes by a link, which is gone afterwards', (folder) => {
    const temporary = makeKept();
    mkdirSync(join(temporary, 'report-project-4194305'));
    symlinkSync(project, join(temporary, 'report-project-4194305/project'));
    const { status, stdout, stderr } = runIn(folder, temporary);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [script, cwd, contentDir] = JSON.parse(stdout) as string[];
    expect(script).toMatch(/report-project-\d+\/project\/scripts\/tell\.ts$/);
    expect(basename(cwd ?? '')).toBe(folder);
    expect(contentDir).toBe(join(cwd ?? '', '内容'));
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(join(project, 'scripts/run.mjs'))).toBe(true);
  });

  it('says so, in a sentence and before anything is installed, where no link can be made', () => {
    const { status, stdout, stderr } = runIn('50%', join(makeKept(), 'none'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^项目所在的文件夹 .*50%\/ 的路径里有 %，.*请把整个项目移到.*\n$/u);
  });

  it('with spaces, Chinese and an apostrophe is none', () => {
    const { stdout } = runIn("县 's（1）", join(makeKept(), 'none'));
    expect(stdout).toContain("县 's（1）/scripts/tell.ts");
  });
});
