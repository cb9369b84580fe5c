import { z } from 'zod';
import { idSchema, lineSchema } from './scalars.ts';

/**
 * One duty area of a national outline.
 *
 * The same `id` in two outlines means the same duty, whatever each outline calls it: it is what keeps addresses and
 * series of figures together over the years. An id that only one outline has is a duty without a counterpart.
 */
export const dutyAreaSchema = z.strictObject({
  id: idSchema.describe('职责领域编码，出现在网址里，定下后不再更改'),
  title: lineSchema.describe('纲要中的名称'),
});

/** A national outline of rule-of-law government and its duty areas, in the outline's order. */
export const outlineSchema = z.strictObject({
  title: lineSchema.describe('纲要全称'),
  areas: z
    .array(dutyAreaSchema)
    .min(1, '至少要有一个职责领域')
    .refine((areas) => new Set(areas.map((area) => area.id)).size === areas.length, '职责领域的编码不能重复')
    .describe('职责领域，按纲要中的顺序'),
});

/** `duty-areas.yml`, which may be missing: a county's own outlines by the first year they are in force, `"2015"`. */
export const outlinesSchema = z
  .record(z.string().regex(/^\d{4}$/, '纲要以起始年份为名，如 "2015"'), outlineSchema)
  .refine((outlines) => Object.keys(outlines).length > 0, '至少要有一部纲要')
  .meta({ minProperties: 1 })
  .describe('纲要以起始年份为名（如 "2015"），下面写 title（全称）和 areas（职责领域，每个写 id 和 title）');

export type DutyArea = z.infer<typeof dutyAreaSchema>;
export type Outline = z.infer<typeof outlineSchema>;
export type Outlines = z.infer<typeof outlinesSchema>;
