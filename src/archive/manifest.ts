import { z } from 'zod';
import { hashSchema } from '../content/schemas/scalars.ts';
import { writerSchema } from './format.ts';

/** Name of the manifest in an archive. */
export const MANIFEST = 'manifest.json';

/** Folder of the archive that the contents are in. */
export const FOLDER = 'content/';

/** What an archive of contents says of itself, and of each of its files. */
export const manifestSchema = writerSchema.extend({
  /** Tells an archive of contents from any other. */
  kind: z.literal('county-rule-of-law-report contents'),
  /** When it was made, as an ISO moment. */
  made: z.iso.datetime(),
  /** Name of the site, for people. */
  name: z.string().optional(),
  files: z.array(z.object({ path: z.string(), size: z.int().nonnegative(), sha256: hashSchema })),
});

export type Manifest = z.infer<typeof manifestSchema>;
