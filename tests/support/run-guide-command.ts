import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../src/project-dir.ts';
import { finish, startScript } from './run-script.ts';

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
 * @throws Error for a command that package.json does not have.
 */
export async function runGuideCommand(command: string, { files, env, answers, page }: Circumstances): Promise<Said> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain = '']) => quoted ?? plain);
  if (words[0] === 'node') {
    return { exitCode: 0, output: execFileSync(process.execPath, words.slice(1), { encoding: 'utf8' }), page: '' };
  }
  const setting = /^(\w+)=(.*)$/u.exec(words[0] ?? '');
  const [, verb = '', ...rest] = setting ? words.slice(1) : words;
  const name = verb === 'run' ? rest.shift() : verb;
  const args = rest.filter((word) => word !== '--').map((word) => files[word] ?? word);
  const settings = setting ? { ...env, [setting[1] ?? '']: setting[2] ?? '' } : env;
  const child = startScript(findScript(name ?? ''), settings, args);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const end = finish(child);
  if (page === undefined) {
    child.stdin.end((answers ?? []).map((answer) => `${answer}\n`).join(''));
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
  return script;
}
