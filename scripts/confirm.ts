import { runCommand } from './terminal/command.ts';
import { confirmReport } from './confirm/confirm-report.ts';

await runCommand((settings) => confirmReport(process.argv.slice(2), settings));
