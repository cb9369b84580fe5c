import { runCommand } from './terminal/command.ts';
import { beginReport } from './new/begin-report.ts';

await runCommand((settings) => beginReport(process.argv.slice(2), settings));
