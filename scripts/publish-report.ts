import { runCommand } from './terminal/command.ts';
import { publishReport } from './publish/publish-report.ts';

await runCommand((settings) => publishReport(process.argv.slice(2), settings));
