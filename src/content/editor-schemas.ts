import { z } from 'zod';
import { chartsSchema } from './schemas/charts.ts';
import { outlinesSchema } from './schemas/duty-areas.ts';
import { everydayWordsSchema } from './schemas/everyday-words.ts';
import { figuresSchema } from './schemas/figures.ts';
import { followUpSchema } from './schemas/follow-up.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { indicatorsSchema } from './schemas/indicators.ts';
import { reportSchema } from './schemas/report.ts';
import { siteSchema } from './schemas/site.ts';

/** Where the JSON Schemas lie, below the content folder: beside what they describe, and hidden from its reader. */
export const SCHEMA_FOLDER = '.schemas';

/** Schemas of the YAML files by their names, and where below the content folder those files are. */
const KINDS: readonly { file: string; folder: string; schema: z.ZodType }[] = [
  { file: 'site.yml', folder: '', schema: siteSchema },
  { file: 'duty-areas.yml', folder: '', schema: outlinesSchema },
  { file: 'indicators.yml', folder: '', schema: indicatorsSchema },
  { file: 'charts.yml', folder: '', schema: chartsSchema },
  { file: 'glossary.yml', folder: '', schema: glossarySchema },
  { file: 'everyday-words.yml', folder: '', schema: everydayWordsSchema },
  { file: 'report.yml', folder: 'reports/*/', schema: reportSchema },
  { file: 'figures.yml', folder: 'reports/*/', schema: figuresSchema },
  { file: 'follow-up.yml', folder: 'reports/*/', schema: followUpSchema },
];

/** A JSON Schema for an editor. */
export interface EditorSchema {
  /** Path of the schema below the content folder: `.schemas/report.json`. */
  path: string;
  /** Glob of the YAML files it is for, below the content folder. */
  glob: string;
  /** The schema, as the file holds it. */
  json: string;
}

/**
 * Make JSON Schemas of the YAML files, by which an editor completes and warns while a clerk types.
 *
 * Keys, kinds of values, patterns and the Chinese descriptions come from the zod schemas, messages about patterns too.
 * A zod `refine` has no counterpart; where JSON Schema can say the same, the schema says so in its `meta`. Left to
 * `npm run check` alone are duplicate ids of duty areas, the calendar day of `published`, everything that hangs on
 * other files (does this indicator exist, does this quote stand in the text), and the front matter of Markdown files,
 * which editors don't read as YAML.
 *
 * Draft 7 is what editors' YAML support knows best.
 */
export function composeEditorSchemas(): EditorSchema[] {
  return KINDS.map(({ file, folder, schema }) => ({
    path: `${SCHEMA_FOLDER}/${file.replace('.yml', '.json')}`,
    glob: folder + file,
    json: `${JSON.stringify(composeSchema(file, schema), null, 2)}\n`,
  }));
}

function composeSchema(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-07', io: 'input', override: explainPattern });
  return { $schema, title, ...rest };
}

/** Give a pattern its message in Chinese, in the word that VS Code and the YAML language server know. */
function explainPattern({
  zodSchema,
  jsonSchema,
}: Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0]): void {
  if (jsonSchema.pattern === undefined) return;
  // No pattern of ours takes an empty text, so that the schema itself says what it wants instead.
  const message = z.safeParse(zodSchema, '').error?.issues[0]?.message;
  if (message !== undefined) jsonSchema['patternErrorMessage'] = `${message}。`;
}
