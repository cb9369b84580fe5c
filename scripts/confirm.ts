import { runCommand } from './lib/command.ts';
import { confirmReport } from './lib/confirm/confirm-report.ts';

await runCommand((settings) => confirmReport(process.argv.slice(2), settings));
