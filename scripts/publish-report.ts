import { publishReport } from './publish/publish-report.ts';
import { runCommand } from './terminal/run-command.ts';

export { publishReport as command };

if (import.meta.main) process.exitCode = await runCommand(publishReport);
