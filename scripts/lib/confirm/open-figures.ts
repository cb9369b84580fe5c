import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command.ts';
import type { ParsedContent, ParsedReport } from '../parsed-content.ts';
import { readEditable, replaceFile } from '../replace-file.ts';
import { editFigures, type FiguresEditor } from './edit-figures.ts';

/** A report's figures.yml while questions are asked about it. */
export interface OpenFigures {
  editor: FiguresEditor;
  /**
   * Write what the editor holds.
   *
   * @throws CommandError when the file is not as it was left: somebody edits it meanwhile, and that is not overwritten.
   */
  save: () => Promise<void>;
}

const EMPTY = 'observations: []\n';

/** Open a report's figures.yml, or a new one, for answers. */
export async function openFigures({ dir }: ParsedContent, { name, sections }: ParsedReport): Promise<OpenFigures> {
  const path = join(dir, 'reports', name, 'figures.yml');
  const read = async (): Promise<string> => (existsSync(path) ? await readEditable(path) : EMPTY);
  let known = await read();
  const editor = editFigures(known, sections);
  return {
    editor,
    save: async () => {
      if ((await read()) !== known) {
        throw new CommandError(
          `${path} 在核对期间被改过（多半是在别的窗口里保存了），这一条的回答没有存，您改的都在。\n接着核对，再运行一次 npm run confirm -- ${name}`,
        );
      }
      known = editor.write();
      await replaceFile(path, known);
    },
  };
}
