import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command as check } from '../../../scripts/check.ts';
import { command as begin } from '../../../scripts/new.ts';
import { command as publish } from '../../../scripts/publish-report.ts';
import { callCommand } from '../../support/call-command.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import type { ScriptResult } from '../../support/run-script.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const COMMANDS = { check, new: begin, 'publish-report': publish };

/** A copy of the frozen content, with the report of 2019, and a document to begin the next year from. */
export interface Workplace extends TemporaryFolder {
  contentDir: string;
  /** Path of the document. */
  document: string;
  /** Write another document of this name. */
  writeDocument: (name: string, data: string | Uint8Array) => string;
  /** Call a staff command on this content; `answers` are what a person types. */
  call: (command: keyof typeof COMMANDS, args: readonly string[], answers?: readonly string[]) => Promise<ScriptResult>;
  /** Names in the folder of 2020, or `undefined` where there is none. */
  listReport: () => string[] | undefined;
  readReport: (file: string) => string;
  writeReport: (file: string, text: string) => void;
}

export function makeWorkplace(name: string, data: string | Uint8Array): Workplace {
  const folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  cpSync(SUIXI_DIR, contentDir, { recursive: true });
  // The documents are all of 示例县.
  const siteFile = join(contentDir, 'site.yml');
  writeFileSync(siteFile, readFileSync(siteFile, 'utf8').replace('county: 濉溪县', 'county: 示例县'));
  const writeDocument = (file: string, bytes: string | Uint8Array): string => {
    const path = join(folder.dir, file);
    writeFileSync(path, bytes);
    return path;
  };
  const reportFile = (file: string): string => join(contentDir, 'reports/2020', file);
  return {
    ...folder,
    contentDir,
    document: writeDocument(name, data),
    writeDocument,
    call: (command, args, answers = []) =>
      callCommand(COMMANDS[command], args, { env: { CONTENT_DIR: contentDir }, answers }),
    listReport: () => {
      const years = readdirSync(join(contentDir, 'reports'));
      return years.includes('2020') ? readdirSync(reportFile('.')).toSorted() : undefined;
    },
    readReport: (file) => readFileSync(reportFile(file), 'utf8'),
    writeReport: (file, text) => {
      writeFileSync(reportFile(file), text);
    },
  };
}
