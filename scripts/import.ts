import { runCommand } from './lib/command.ts';
import { importFile } from './lib/import/import-file.ts';

await runCommand((settings) => importFile(process.argv.slice(2), settings));
