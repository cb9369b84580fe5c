import { readSettings, type Settings } from '../../src/settings.ts';

/** What stops a command, in Chinese and complete: the person at the keyboard needs no stack trace. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Run a staff command with the settings of the environment. A {@link CommandError} is printed as it is, anything else
 * with its stack, because it is a fault of ours; both end with exit code 1.
 */
export async function runCommand(command: (settings: Settings) => Promise<void>): Promise<void> {
  try {
    await command(readCommandSettings());
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = 1;
  }
}

function readCommandSettings(): Settings {
  try {
    return readSettings();
  } catch (error) {
    throw error instanceof Error ? new CommandError(error.message, { cause: error }) : error;
  }
}
