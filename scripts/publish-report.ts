import { runCommand } from './lib/command.ts';
import { publishReport } from './lib/publish/publish-report.ts';

await runCommand((settings) => publishReport(process.argv.slice(2), settings));
