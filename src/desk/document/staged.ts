import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../../content/command-error.ts';
import { yearSchema } from '../../content/schemas/scalars.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { replaceFile } from '../../disk/replace-file.ts';
import { readJson } from '../../disk/read-json.ts';

const choiceSchema = z.object({
  kind: z.enum(['measures', 'leaders-duty', 'problems', 'next-year', 'other']),
  dutyAreas: z.array(z.string()).optional(),
  headings: z.array(z.object({ heading: z.string(), dutyAreas: z.array(z.string()) })).optional(),
  unconfirmed: z.literal(true).optional(),
  slug: z.string().optional(),
});

/** What a person has said of a document while looking it over. */
const requestSchema = z.object({
  year: yearSchema,
  title: z.string().optional(),
  issuer: z.string().optional(),
  addressee: z.string().optional(),
  number: z.string().optional(),
  signed: z.string().optional(),
  source: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  outline: z.string().optional(),
  county: z.string().optional(),
  department: z.string().optional(),
  sections: z.array(z.tuple([z.string(), choiceSchema])).optional(),
  lines: z.object({ takenIn: z.array(z.int()).readonly(), takenOut: z.array(z.int()).readonly() }).optional(),
});

const stagedSchema = z.object({ name: z.string(), at: z.iso.datetime(), request: requestSchema });

/** What a draft is to be made of, as it is kept until then. */
export type StagedRequest = z.infer<typeof requestSchema>;

/** A document that was put in and is not a draft yet. */
export interface Staged extends z.infer<typeof stagedSchema> {
  id: string;
}

/** What an id looks like: nobody guesses one, and none leads out of the folder. */
export const STAGED_ID = '[0-9a-f]{32}';

const DAYS_KEPT = 14;

/** Keeps documents until they are drafts, across restarts; where they lie, no reader of the content looks. */
export interface StagingArea {
  put: (bytes: Uint8Array, name: string, request: StagedRequest) => Promise<string>;
  /** @throws CommandError where there is none of this id. */
  get: (id: string) => Promise<Staged & { bytes: Uint8Array }>;
  change: (staged: Pick<Staged, 'id' | 'name' | 'at'>, request: StagedRequest) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

/** Open the staging area of a content folder, in its `.desk`. */
export function openStaging(contentDir: string): StagingArea {
  const dir = join(contentDir, '.desk', 'incoming');
  const pathOf = (id: string, file: 'document' | 'about.json'): string => join(dir, id, file);
  const change: StagingArea['change'] = async ({ id, name, at }, request) => {
    await replaceFile(pathOf(id, 'about.json'), JSON.stringify({ name, at, request }));
  };
  return {
    change,
    put: async (bytes, name, request) => {
      await sweep(dir);
      const id = randomBytes(16).toString('hex');
      await mkdir(join(dir, id), { recursive: true });
      await replaceFile(pathOf(id, 'document'), bytes);
      await change({ id, name, at: new Date().toISOString() }, request);
      return id;
    },
    get: async (id) => {
      const [bytes, about] = [await readIfThere(pathOf(id, 'document')), await readIfThere(pathOf(id, 'about.json'))];
      const parsed = about && stagedSchema.safeParse(readJson(Buffer.from(about).toString()));
      if (!bytes || !parsed?.success) {
        throw new CommandError(
          '放进来的这个文件已经不在了：多半是已经建立了草稿，或者放了太久。要用的话，请再放一次。',
        );
      }
      return { id, bytes, ...parsed.data };
    },
    drop: async (id) => {
      await rm(join(dir, id), { recursive: true, force: true });
    },
  };
}

/** Whatever nobody came back for goes. */
async function sweep(dir: string): Promise<void> {
  const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
  for (const name of await readdir(dir).catch(() => [])) {
    const { mtimeMs } = await stat(join(dir, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < oldest) await rm(join(dir, name), { recursive: true, force: true });
  }
}
