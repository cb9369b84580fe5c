import { beginReport } from './new/begin-report.ts';
import { runCommand } from './terminal/run-command.ts';

export { beginReport as command };

if (import.meta.main) process.exitCode = await runCommand(beginReport);
