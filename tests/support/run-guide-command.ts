import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command as check } from '../../scripts/check.ts';
import { command as confirm } from '../../scripts/confirm.ts';
import { command as begin } from '../../scripts/new.ts';
import { command as publish } from '../../scripts/publish-report.ts';
import { command as schemas } from '../../scripts/schemas.ts';
import type { Command } from '../../scripts/terminal/run-command.ts';
import { projectDir } from '../../src/project-dir.ts';
import { callCommand } from './call-command.ts';
import { waitForDev } from './dev-server.ts';
import { finish, startScript } from './run-script.ts';

/** Commands that only read and write files: called in this process, which has their modules loaded already. */
const IN_PROCESS: Readonly<Record<string, Command>> = {
  check,
  confirm,
  new: begin,
  'publish-report': publish,
  schemas,
};

/** How a script runs the command that it exports. */
const RUNS_COMMAND =
  /export (?:const command|\{ (\w+) as command \})[^]*\nif \(import\.meta\.main\) process\.exitCode = await runCommand\((?:\1|command)\);\n$/u;

/** How a command line of the staff guide is run. */
interface Circumstances {
  /** Paths of the files that the command names. */
  files: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  /** What a person types, a line each. */
  answers: readonly string[] | undefined;
  /** Path of a page to read from the server that the command starts; a command without one runs to its end. */
  page: string | undefined;
}

/** What a command said on both outputs. */
interface Said {
  /** `null` for a server, which is stopped once its page is read. */
  exitCode: number | null;
  output: string;
  /** Text of the page that was read. */
  page: string;
}

/**
 * Run a command line of the staff guide as npm would.
 *
 * @throws Error for a command that package.json or its script does not have.
 */
export async function runGuideCommand(line: string, { files, env, answers, page }: Circumstances): Promise<Said> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain = '']) => quoted ?? plain);
  if (words[0] === 'node') {
    return { exitCode: 0, output: execFileSync(process.execPath, words.slice(1), { encoding: 'utf8' }), page: '' };
  }
  const setting = /^(\w+)=(.*)$/u.exec(words[0] ?? '');
  const [, verb = '', ...rest] = setting ? words.slice(1) : words;
  const name = verb === 'run' ? rest.shift() : verb;
  const args = rest.filter((word) => word !== '--').map((word) => files[word] ?? word);
  const settings = setting ? { ...env, [setting[1] ?? '']: setting[2] ?? '' } : env;
  const script = findScript(name ?? '');
  const command = IN_PROCESS[script];
  if (command) {
    const { exitCode, stdout, stderr } = await callCommand(command, args, { env: settings, answers: answers ?? [] });
    return { exitCode, output: stdout + stderr, page: '' };
  }
  using _lock = script === 'dev' ? await waitForDev() : undefined;
  const child = startScript(script, settings, args);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const end = finish(child);
  if (page === undefined) {
    child.stdin.end();
    return { exitCode: (await end).exitCode, output, page: '' };
  }
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /http:\/\/127\S+(?= .*\n)/u.exec(output)?.[0];
      if (url) resolve(url);
    });
    child.once('close', () => {
      reject(new Error(`ended without an address:\n${output}`));
    });
  });
  try {
    const url = await ready;
    return { exitCode: null, output, page: await (await fetch(url + page)).text() };
  } finally {
    child.kill();
    await end;
  }
}

/** Name of the script that an npm command runs. */
function findScript(name: string): string {
  const { scripts } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const script = /^node scripts\/run\.mjs ([\w-]+)$/u.exec(scripts[name] ?? '')?.[1];
  if (script === undefined) throw new Error(`package.json has no such command: ${name}`);
  // What is called in this process must be what its script runs.
  const text = readFileSync(join(projectDir, `scripts/${script}.ts`), 'utf8');
  if (!RUNS_COMMAND.test(text)) throw new Error(`scripts/${script}.ts does not run its command`);
  return script;
}
