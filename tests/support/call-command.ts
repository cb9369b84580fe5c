import { Readable, Writable } from 'node:stream';
import { type Command, runCommand, type Terminal } from '../../scripts/terminal/run-command.ts';
import type { ScriptResult } from './run-script.ts';

/** What a command finds around it. */
interface Surroundings {
  env?: Readonly<Record<string, string>>;
  /** What a person types, a line each. */
  answers?: readonly string[];
  /** Whether that person sits at a terminal, rather than having sent a file. */
  isTerminal?: boolean;
}

/** Call a staff command in this process, as its script does in one of its own. */
export async function callCommand(
  command: Command,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<ScriptResult> {
  const terminal = openTerminal(surroundings);
  const exitCode = await runCommand(command, args, terminal);
  return { exitCode, stdout: terminal.stdout.text, stderr: terminal.stderr.text };
}

/** A terminal, with nobody at it unless it is said, that keeps what was printed. */
export function openTerminal({ env = {}, answers = [], isTerminal = false }: Surroundings = {}): Terminal & {
  stdout: Collector;
  stderr: Collector;
} {
  return {
    stdin: Object.assign(Readable.from(answers.map((answer) => `${answer}\n`)), { isTTY: isTerminal }),
    stdout: new Collector(),
    stderr: new Collector(),
    env,
  };
}

class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
