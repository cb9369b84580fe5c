import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createAsker } from '../../../scripts/terminal/asker.ts';
import { defineCommand, runCommand, say } from '../../../scripts/terminal/run-command.ts';
import { projectDir } from '../../../src/project-dir.ts';
import { openTerminal } from '../../support/call-command.ts';
import { startScript } from '../../support/run-script.ts';

/** An output that takes nothing, sooner or later. */
function failWith(code: string, when: 'at once' | 'later'): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      const fail = (): void => {
        done(Object.assign(new Error(`write ${code}`), { code }));
      };
      if (when === 'later') setTimeout(fail, 5);
      else fail();
    },
  });
}

/** Says two things, and ends with an exit code. */
const speak = (exitCode: number) =>
  defineCommand({ call: 'npm run speak', about: '', settings: [] }, async (_given, _settings, { stdout }) => {
    say(stdout, '一');
    say(stdout, '二');
    return Promise.resolve(exitCode);
  });

describe('a command whose words do not arrive', () => {
  it.each(['at once', 'later'] as const)('ends as it ends where its reader has gone, told %s', async (when) => {
    const terminal = openTerminal();
    const gone = { ...terminal, stdout: failWith('EPIPE', when) };
    expect(await runCommand(speak(0), [], gone)).toBe(0);
    expect(await runCommand(speak(2), [], { ...terminal, stdout: failWith('EPIPE', when) })).toBe(2);
    expect(terminal.stderr.text).toBe('');
  });

  it.each(['at once', 'later'] as const)('says once that a disk was full for them, told %s', async (when) => {
    const terminal = openTerminal();
    expect(await runCommand(speak(0), [], { ...terminal, stdout: failWith('ENOSPC', when) })).toBe(1);
    expect(terminal.stderr.text).toMatch(/^印出来的不全：.*磁盘已满.*\n$/u);
    expect(await runCommand(speak(2), [], { ...terminal, stdout: failWith('ENOSPC', when) })).toBe(2);
  });

  it('says nothing where it cannot, and ends', async () => {
    const [stdout, stderr] = [failWith('ENOSPC', 'at once'), failWith('ENOSPC', 'at once')];
    expect(await runCommand(speak(0), [], { ...openTerminal(), stdout, stderr })).toBe(1);
  });

  it('is a process like any other: nobody reads what it says', async () => {
    const child = startScript('check', { CONTENT_DIR: '/nowhere' }, ['--help']);
    child.stdout.destroy();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    expect([await ended, await text(child.stderr)]).toEqual([0, '']);
  });

  it.runIf(process.platform === 'linux')('or a full disk keeps it', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['scripts/check.ts', '--help'], {
      cwd: projectDir,
      stdio: ['ignore', full, 'pipe'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const said = await text(child.stderr ?? Readable.from([]));
    closeSync(full);
    expect(await ended).toBe(1);
    expect(said).toMatch(/^印出来的不全：.*\n$/u);
  });
});

describe('a question', () => {
  const ask = async (input: Readable): Promise<string | undefined> => {
    using asker = createAsker(input, openTerminal().stdout);
    return await asker.ask('？');
  };

  it('has no answer where there is nothing to read it from, or the answer never ends', async () => {
    const unreadable = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EBADF: bad file descriptor, read'), { code: 'EBADF' }));
      },
    });
    expect(await ask(unreadable)).toBeUndefined();
    let asked = 0;
    const endless = new Readable({
      read() {
        asked += 1;
        this.push('一'.repeat(10_000));
      },
    });
    expect(await ask(endless)).toBeUndefined();
    expect(asked).toBeLessThan(100);
  });

  it('has an answer that is long', async () => {
    expect(await ask(Readable.from(['一'.repeat(10_000), '\n二\n']))).toHaveLength(10_000);
  });
});
