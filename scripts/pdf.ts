import { runCommand } from './lib/command.ts';
import { makePdfs } from './lib/pdf/make-pdfs.ts';

await runCommand(makePdfs);
