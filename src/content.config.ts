import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoader } from './content/content-loader.ts';
import { chartsSchema } from './content/schemas/charts.ts';
import { outlineSchema } from './content/schemas/duty-areas.ts';
import { everydayWordsSchema } from './content/schemas/everyday-words.ts';
import { figuresSchema } from './content/schemas/figures.ts';
import { followUpSchema } from './content/schemas/follow-up.ts';
import { glossarySchema } from './content/schemas/glossary.ts';
import { indicatorsSchema } from './content/schemas/indicators.ts';
import { publishedRecordSchema } from './content/schemas/published-record.ts';
import { reportSchema } from './content/schemas/report.ts';
import { sectionSchema } from './content/schemas/section.ts';
import { siteSchema } from './content/schemas/site.ts';

/** Files that do not fit their schema are left out here; the check names them and stops the build before. */
export const collections = {
  /** One entry, `site`. */
  site: defineCollection({
    loader: contentLoader(({ site }) => (site?.data ? [{ id: 'site', data: site.data }] : [])),
    schema: siteSchema,
  }),
  /** Outlines, national and the county's own, by the first year they are in force: `2015`. */
  outlines: defineCollection({
    loader: contentLoader(({ outlines }) => Object.entries(outlines ?? {}).map(([id, data]) => ({ id, data }))),
    schema: outlineSchema,
  }),
  /** One entry, `indicators`: what is measured, and how it hangs together. */
  indicators: defineCollection({
    loader: contentLoader(({ indicators }) => (indicators?.data ? [{ id: 'indicators', data: indicators.data }] : [])),
    schema: indicatorsSchema,
  }),
  /** One entry, `charts`: what stands together in a drawing. */
  charts: defineCollection({
    loader: contentLoader(({ charts }) => (charts?.data ? [{ id: 'charts', data: charts.data }] : [])),
    schema: chartsSchema,
  }),
  /** One entry, `glossary`: terms explained. */
  glossary: defineCollection({
    loader: contentLoader(({ glossary }) => (glossary?.data ? [{ id: 'glossary', data: glossary.data }] : [])),
    schema: glossarySchema,
  }),
  /** One entry, `everyday-words`: what people say for what reports write. */
  everydayWords: defineCollection({
    loader: contentLoader(({ everydayWords }) =>
      everydayWords?.data ? [{ id: 'everyday-words', data: everydayWords.data }] : [],
    ),
    schema: everydayWordsSchema,
  }),
  /** Reports by year: `2019`. */
  reports: defineCollection({
    loader: contentLoader(({ reports }) =>
      reports.flatMap(({ name, report }) => (report?.data ? [{ id: name, data: report.data }] : [])),
    ),
    schema: reportSchema,
  }),
  /** Ledgers by year: `2019`. */
  figures: defineCollection({
    loader: contentLoader(({ reports }) =>
      reports.flatMap(({ name, figures }) => (figures?.data ? [{ id: name, data: figures.data }] : [])),
    ),
    schema: figuresSchema,
  }),
  /**
   * The plan of the year before, held against a report, by the report's year: `2020`. Each report has an entry, whether
   * staff have said something or not: Astro takes a collection without any for a mistake, and warns.
   */
  followUps: defineCollection({
    loader: contentLoader(({ reports }) =>
      reports.map(({ name, followUp }) => ({ id: name, data: { said: followUp?.data } })),
    ),
    schema: z.object({ said: followUpSchema.optional() }),
  }),
  /** What was published, by year: `2019`. */
  records: defineCollection({
    loader: contentLoader(({ reports }) =>
      reports.flatMap(({ name, record }) => (record?.data ? [{ id: name, data: record.data }] : [])),
    ),
    schema: publishedRecordSchema,
  }),
  /** Sections by year and file name, which gives their order: `2019/01-government-functions`. */
  sections: defineCollection({
    loader: contentLoader(({ reports }) =>
      reports.flatMap(({ name, sections }) =>
        sections.flatMap(({ fileStem, data, markdown }) =>
          data ? [{ id: `${name}/${fileStem}`, data, body: markdown }] : [],
        ),
      ),
    ),
    schema: sectionSchema,
  }),
};
