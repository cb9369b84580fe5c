import { CommandError } from './command.ts';

const DEFAULT_PORT = 4321;

/**
 * Read the port to serve on from `PORT`.
 *
 * @throws CommandError when it is no port number.
 */
export function readPort(env: Readonly<Record<string, string | undefined>> = process.env): number {
  const given = env['PORT'];
  if (!given) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : NaN;
  if (!(port <= 65535)) throw new CommandError(`PORT=${given} 不能用：应为 0 到 65535 的整数，例如 8080。`);
  return port;
}
