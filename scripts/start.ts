import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/command.ts';
import { readPort } from './lib/read-port.ts';
import { showSite } from './lib/show-site.ts';

await runCommand(async (settings) => {
  const port = readPort();
  await buildSite(settings);
  await showSite(settings, port);
});
