import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../content/command-error.ts';
import { CONTENT_FORMAT } from '../content/format.ts';
import { replaceFile } from '../disk/replace-file.ts';

/** Which program wrote contents, and how. */
export const writerSchema = z.object({
  format: z.int().positive(),
  /** Version of the project. */
  project: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u),
});

export type Writer = z.infer<typeof writerSchema>;

const FILE = '.desk/format.json';

/**
 * Refuse contents that a newer program has written: this one would lose what it does not know.
 *
 * @param which What they are, to begin a sentence with: `这些内容`.
 * @throws CommandError that says so, and what to do.
 */
export function refuseNewer({ format, project }: Writer, which: string): void {
  if (format <= CONTENT_FORMAT) return;
  throw new CommandError(
    `${which}是用更新的程序（${project}）存的，写法是第 ${format} 版，这里的程序只认到第 ${CONTENT_FORMAT} 版，打开来改会丢东西，所以没有动它。请先把程序更新到 ${project} 或更新的版本。`,
  );
}

/**
 * Say in a content folder which program has it now. Contents of an older one are carried over: what they have no key for
 * counts as it does where the key is left out.
 *
 * @param project Version of this program.
 * @throws CommandError where a newer program had it.
 */
export async function claimFolder(dir: string, project: string): Promise<void> {
  const path = join(dir, FILE);
  const known = await readWriter(path);
  if (known) refuseNewer(known, `${dir} 里的内容`);
  const own: Writer = { format: CONTENT_FORMAT, project };
  if (known?.format === own.format && known.project === own.project) return;
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, JSON.stringify(own));
}

/** @returns `undefined` where nothing is said, or it was cut short. */
async function readWriter(path: string): Promise<Writer | undefined> {
  try {
    return writerSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
