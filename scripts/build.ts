import { buildSite } from './build/build-site.ts';
import { runCommand } from './terminal/command.ts';

await runCommand(buildSite);
