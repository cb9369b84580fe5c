import type { Readable, Writable } from 'node:stream';
import { inspect } from 'node:util';
import { CommandError } from '../../src/content/command-error.ts';
import { clearUp } from '../../src/disk/change-journal.ts';
import { describePlaceFault } from '../../src/disk/disk-faults.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { type CommandLine, writeUsage } from './command-line.ts';
import { watchOutput } from './lost-output.ts';
import { type Given, Misuse, readOptions } from './options.ts';

/** What a command reads and writes beside files: a process, or what a test puts in its place. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  env: Readonly<Record<string, string | undefined>>;
}

/** A staff command. */
export interface Command {
  /**
   * @param settings Those of the terminal's environment when left out, read once the arguments are understood.
   * @param terminal This process when left out.
   * @returns The exit code.
   * @throws CommandError for whatever stops it.
   */
  (args: readonly string[], settings?: Settings, terminal?: Terminal): Promise<number>;
  /** How it is called. */
  readonly line: CommandLine;
}

/**
 * Make a command that reads its arguments as declared, and explains itself when asked.
 *
 * @param work What it does, and gives its exit code.
 */
export function defineCommand<const L extends CommandLine>(
  line: L,
  work: (given: Given<L>, settings: Settings, terminal: Terminal) => Promise<number>,
): Command {
  const command = async (
    args: readonly string[],
    settings?: Settings,
    terminal: Terminal = process,
  ): Promise<number> => {
    const given = readOptions(args, line);
    if (!given) {
      say(terminal.stdout, writeUsage(line));
      return 0;
    }
    const known = settings ?? readCommandSettings(terminal.env);
    const undone = line.settings.includes('CONTENT_DIR') && !line.clearsUp && (await clearUp(known.contentDir));
    if (undone) say(terminal.stderr, undone);
    return await work(given, known, terminal);
  };
  return Object.assign(command, { line });
}

/**
 * Run a command with this process' arguments. A {@link CommandError} is printed as it is, one about the arguments with
 * the usage, what a disk refuses as a sentence, anything else with its stack, because it is a fault of ours.
 *
 * @returns The exit code: 0, 1 where something is wrong or could not be printed, 2 where the arguments are.
 */
export async function runCommand(
  command: Command,
  args: readonly string[] = process.argv.slice(2),
  terminal: Terminal = process,
): Promise<number> {
  const output = watchOutput(terminal);
  const exitCode = await callCommand(command, args, terminal);
  return (await output.isLost()) ? exitCode || 1 : exitCode;
}

async function callCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await command(args, undefined, terminal);
  } catch (error) {
    const message = error instanceof CommandError ? error.message : (describePlaceFault(error) ?? inspect(error));
    say(terminal.stderr, error instanceof Misuse ? `${message}\n\n${writeUsage(command.line)}` : message);
    return error instanceof CommandError ? error.exitCode : 1;
  }
}

/** Write a line, or lines, to one of a terminal's outputs. */
export function say(output: Writable, text: string): void {
  output.write(`${text}\n`);
}

function readCommandSettings(env: Terminal['env']): Settings {
  try {
    return readSettings(env);
  } catch (error) {
    throw error instanceof Error ? new CommandError(error.message, { cause: error }) : error;
  }
}
