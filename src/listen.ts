import type { Server } from 'node:http';
import { CommandError } from './content/command-error.ts';

/** This machine alone. */
export const LOOPBACK = '127.0.0.1';

const MAX_PORT_TRIES = 20;

/**
 * Let a server listen on this machine alone.
 *
 * @param port First port to try; a busy one is passed over. 0 takes any.
 * @returns The port it listens on.
 * @throws CommandError when no port can be had.
 */
export async function listenHere(server: Server, port: number): Promise<number> {
  await tryPorts(server, port, MAX_PORT_TRIES);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

async function tryPorts(server: Server, port: number, triesLeft: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE' && triesLeft > 1 && port < 65535) {
      await tryPorts(server, port + 1, triesLeft - 1);
      return;
    }
    if (code === 'EADDRINUSE')
      throw new CommandError(`端口 ${port} 及之前的几个都被占用。请用 PORT 指定一个空闲的端口。`);
    if (code === 'EACCES') throw new CommandError(`没有使用端口 ${port} 的权限。请用 PORT 指定 1024 以上的端口。`);
    throw error;
  }
}
