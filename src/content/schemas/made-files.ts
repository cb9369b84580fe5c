import { z } from 'zod';
import { hashSchema } from './scalars.ts';

/** Files of a report that `npm run pdf` makes and a site offers. */
export const MADE_FILES = ['report.pdf', 'poster.png'] as const;

/** A file of a report that is made, not written. */
export type MadeFile = (typeof MADE_FILES)[number];

/**
 * `made-files.yml`: what `npm run pdf` has made, written by it and edited by nobody. A site offers no other bytes. A file
 * of a report that was made anew stays with all its hashes, since readers have the earlier ones; of pictures that pages
 * are shared with, which are drawn anew whenever a page changes, only those that there are.
 */
export const madeFilesSchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(
            /^(?:reports\/\d{4}\/(?:report\.pdf|poster\.png)|cards\/[\w-]+\.png)$/,
            '应为内容文件夹里的一个 PDF 或图片',
          )
          .describe('文件，如 reports/2019/report.pdf'),
        sha256: hashSchema.describe('它的 SHA-256 校验值'),
      }),
    )
    .describe('做好的文件，先做的在前'),
  sha256: hashSchema.optional().describe('以上各项的校验值，由程序写；有人改过就对不上，以前的没有'),
});

export type MadeFiles = z.infer<typeof madeFilesSchema>;

/**
 * Whether bytes are what was made under a name, now or before.
 *
 * @param made What `made-files.yml` says; nothing was made where there is none.
 * @param file Below the content folder: `reports/2019/report.pdf`.
 */
export function isMade(made: MadeFiles | undefined, file: string, sha256: string): boolean {
  return made?.files.some((entry) => entry.file === file && entry.sha256 === sha256) ?? false;
}
