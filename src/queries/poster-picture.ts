import { hashBytes } from '../content/hashes.ts';
import { readPictureEdition } from '../pictures/picture-edition.ts';
import { reportPath } from '../report/section-paths.ts';
import { readSettings } from '../settings.ts';
import { composePoster, listPosterPages } from './poster.ts';
import { nameEdition, readMadeFile } from './report-files.ts';
import type { YearReport } from './reports.ts';
import { addressOf, getSite } from './site.ts';

/**
 * Name the edition of a report's poster: a hash of the whole text, of what its editors say of it, of all numbers and
 * drawings, and of the address that its code leads to. A picture of another edition is not shown.
 */
export async function namePosterEdition(current: YearReport): Promise<string> {
  const { siteUrl } = readSettings();
  const { name, county } = await getSite();
  const told = await composePoster(current);
  const shown = [
    await nameEdition(current),
    // A section is in the edition of the text already, but for what its editors say.
    JSON.stringify(told, (key, value: unknown) => (isSection(key, value) ? value.summary : value)),
    name,
    county,
    siteUrl === undefined ? undefined : addressOf(reportPath(current.year), new URL(siteUrl)),
  ];
  return hashBytes(Buffer.from(JSON.stringify(shown)));
}

function isSection(key: string, value: unknown): value is { summary?: string } {
  return key === 'section' && typeof value === 'object' && value !== null;
}

/** Read the picture of a report's poster, as `npm run pdf` left it; `undefined` where there is none, or one of another edition. */
export async function readPosterPicture(current: YearReport): Promise<Buffer | undefined> {
  const picture = await readMadeFile(current, 'poster.png');
  return picture && readPictureEdition(picture) === (await namePosterEdition(current)) ? picture : undefined;
}

/** What Astro makes the picture of a poster from: each poster that `npm run pdf` has photographed as it is now. */
export async function listPictured(): ReturnType<typeof listPosterPages> {
  const pages = await listPosterPages();
  const pictures = await Promise.all(pages.map(({ props }) => readPosterPicture(props.current)));
  return pages.filter((_, index) => pictures[index]);
}
