import { defineLiveCollection } from 'astro:content';
import type { AssembledReport } from './report/report.ts';
import type { Charts } from './content/schemas/charts.ts';
import type { Outline } from './content/schemas/duty-areas.ts';
import type { EverydayWords } from './content/schemas/everyday-words.ts';
import type { Glossary } from './content/schemas/glossary.ts';
import type { Indicators } from './content/schemas/indicators.ts';
import type { MadeFiles } from './content/schemas/made-files.ts';
import type { Site } from './content/schemas/site.ts';
import { loadFile, loadEntries } from './queries/content-loader.ts';

/**
 * The content as typed collections. Each file has been held to its schema in `src/content/schemas` when it was read, and
 * one that does not fit is left out; the check names it and stops a build before. They are live ones: Astro copies the
 * entries of others, and what has been assembled for the check would be assembled again.
 */
export const collections = {
  /** One entry, `site`. */
  site: defineLiveCollection({ loader: loadFile<Site>('site') }),
  /** Outlines, national and the county's own, by the first year they are in force: `2015`. */
  outlines: defineLiveCollection({
    loader: loadEntries<Outline>(({ outlines }) => Object.entries(outlines ?? {}).map(([id, data]) => ({ id, data }))),
  }),
  /** One entry, `indicators`: what is measured, and how it hangs together. */
  indicators: defineLiveCollection({ loader: loadFile<Indicators>('indicators') }),
  /** One entry, `charts`: what stands together in a drawing. */
  charts: defineLiveCollection({ loader: loadFile<Charts>('charts') }),
  /** One entry, `glossary`: terms explained. */
  glossary: defineLiveCollection({ loader: loadFile<Glossary>('glossary') }),
  /** One entry, `everydayWords`: what people say for what reports write. */
  everydayWords: defineLiveCollection({ loader: loadFile<EverydayWords>('everydayWords') }),
  /** One entry, `madeFiles`: what was made of published reports. */
  madeFiles: defineLiveCollection({ loader: loadFile<MadeFiles>('madeFiles') }),
  /** Reports by year, `2019`: report.yml, the ledger, what was published, and a section a file, bound to one another. */
  reports: defineLiveCollection({
    loader: loadEntries<AssembledReport>(({ reports }) => reports.map((data) => ({ id: data.name, data }))),
  }),
};
