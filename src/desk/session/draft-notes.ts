import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../../content/finding.ts';
import { hashBytes } from '../../content/hashes.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { readJson } from '../../disk/read-json.ts';

/** What the desk keeps of a report that its files have no place for. */
const draftNotesSchema = z.object({
  /** Warnings that somebody has seen and let stand, by {@link nameFinding}. */
  seen: z.array(z.string()).default([]),
  /** When it was published on the desk, as an ISO moment; what was published elsewhere may long have been handed out. */
  published: z.iso.datetime().optional(),
  /** When the published site was handed out: from then on it is only corrected. */
  exported: z.iso.datetime().optional(),
});

export type DraftNotes = z.infer<typeof draftNotesSchema>;

const pathOf = (year: number): string => `.desk/${year}.json`;

/** Read what the desk keeps of a year's report; nothing where the file is missing or cannot be read. */
export async function readNotes(contentDir: string, year: number): Promise<DraftNotes> {
  return parseNotes(await readIfThere(join(contentDir, pathOf(year))));
}

/** The change to a report's notes, for a decision. */
export async function changeNotes(
  contentDir: string,
  year: number,
  change: (notes: DraftNotes) => DraftNotes,
): Promise<FileChange> {
  const path = pathOf(year);
  const before = await readIfThere(join(contentDir, path));
  return { path, before, after: `${JSON.stringify(change(parseNotes(before)), null, 2)}\n` };
}

/**
 * Name a finding by what it says, so that it is the same one after lines above it were added or removed, and another one
 * as soon as it says something else.
 */
export function nameFinding({ rule, file, message }: Pick<Finding, 'rule' | 'file' | 'message'>): string {
  const said = message.replace(/第 ?\d+ ?行/gu, '');
  return `${rule} ${hashBytes(new TextEncoder().encode(`${file}\n${said}`)).slice(0, 16)}`;
}

function parseNotes(bytes: Uint8Array | undefined): DraftNotes {
  const read = draftNotesSchema.safeParse(bytes && readJson(Buffer.from(bytes).toString()));
  return read.data ?? draftNotesSchema.parse({});
}
