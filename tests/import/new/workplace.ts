import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, runScript, type ScriptResult, startScript } from '../../support/run-script.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { contentDir as shippedDir } from '../read-outlines.ts';

/** A copy of the shipped content, with the report of 2019, and a document to begin the next year from. */
export interface Workplace extends TemporaryFolder {
  contentDir: string;
  /** Path of the document. */
  document: string;
  /** Write another document of this name. */
  writeDocument: (name: string, data: string | Uint8Array) => string;
  /** Run a staff command on this content; `answers` are what a person types. */
  run: (command: string, args: readonly string[], answers?: readonly string[]) => Promise<ScriptResult>;
  /** Names in the folder of 2020, or `undefined` where there is none. */
  listReport: () => string[] | undefined;
  readReport: (file: string) => string;
  writeReport: (file: string, text: string) => void;
}

export function makeWorkplace(name: string, data: string | Uint8Array): Workplace {
  const folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  cpSync(shippedDir, contentDir, { recursive: true });
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
    run: async (command, args, answers) => {
      if (!answers) return runScript(command, { CONTENT_DIR: contentDir }, args);
      const child = startScript(command, { CONTENT_DIR: contentDir }, args);
      child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
      return finish(child);
    },
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
