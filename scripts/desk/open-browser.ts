import { spawn } from 'node:child_process';

/** Open an address in the browser of this machine; where that fails, the terminal has it. */
export function openBrowser(url: string): void {
  const [command, ...args] = commandFor(process.platform, url);
  const opened = spawn(command, args, { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}

function commandFor(platform: NodeJS.Platform, url: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', url] : ['xdg-open', url];
}
