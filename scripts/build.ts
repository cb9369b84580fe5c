import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/command.ts';

await runCommand(buildSite);
