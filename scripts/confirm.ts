import { confirmReport } from './confirm/confirm-report.ts';
import { runCommand } from './terminal/run-command.ts';

export { confirmReport as command };

if (import.meta.main) process.exitCode = await runCommand(confirmReport);
