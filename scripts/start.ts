import { buildSite } from './build/build-site.ts';
import { readPort, runCommand } from './terminal/command.ts';
import { showSite } from './serve/serve-site.ts';

await runCommand(async (settings) => {
  const port = readPort();
  await buildSite(settings);
  await showSite(settings, port);
});
