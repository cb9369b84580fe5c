import { runCommand } from './lib/command.ts';
import { beginReport } from './lib/new/begin-report.ts';

await runCommand((settings) => beginReport(process.argv.slice(2), settings));
