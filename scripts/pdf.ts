import { runCommand } from './terminal/command.ts';
import { makePdfs } from './pdf/make-pdfs.ts';

await runCommand(makePdfs);
