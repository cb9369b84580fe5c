import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startScript } from './run-script.ts';

/** `npm run desk` in a process of its own, as a double click starts it. */
export interface DeskProcess {
  /** Its address, with the key that lets one in. */
  url: string;
  /** What it said before that, a line each. */
  said: readonly string[];
  /** End it without giving it time for anything, as a power cut would. */
  kill: () => Promise<void>;
  /** End it as Ctrl+C does. */
  stop: () => Promise<void>;
}

/** Open a desk on any free port. */
export async function startDesk(env: Readonly<Record<string, string>>): Promise<DeskProcess> {
  const desk = startScript('desk', { ...env, PORT: '0' }, ['--no-open']);
  const closed = once(desk, 'close');
  const said: string[] = [];
  desk.stderr.on('data', (chunk) => said.push(String(chunk)));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: desk.stdout }).on('line', (line) => {
      if (line.startsWith('http://')) resolve(line);
      else said.push(line);
    });
    void closed.then(() => {
      reject(new Error(`the desk did not open: ${said.join('\n')}`));
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    desk.kill(signal);
    await closed;
  };
  return { url, said, kill: () => end('SIGKILL'), stop: () => end('SIGINT') };
}
