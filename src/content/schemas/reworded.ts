import { z } from 'zod';
import { dateSchema, lineSchema } from './scalars.ts';

/**
 * What was said otherwise of something that is published, in the order in which it was changed: `was` has the keys that
 * changed and what they said before. What they came to say is what the next entry, or the thing itself, says.
 *
 * @param was What can have been said.
 */
export function rewordedSchema<Was extends z.ZodObject>(
  was: Was,
): z.ZodOptional<
  z.ZodArray<z.ZodObject<{ date: typeof dateSchema; was: Was; why: typeof lineSchema }, z.core.$strict>>
> {
  return z
    .array(
      z.strictObject({
        date: dateSchema.describe('改说法的日期'),
        was: was
          .refine((said) => Object.keys(said).length > 0, '至少写一项原来的说法')
          .describe('改之前的说法，只写改了的几项，如 name: 原来的名称'),
        why: lineSchema.describe('为什么改，会显示在网页上'),
      }),
    )
    .min(1)
    .optional()
    .describe('发布以后改过的说法（名称、单位、说明、图的形式等），按先后排列');
}

/** One change of what is said. */
export interface Reworded<Meaning> {
  /** `2021-06-01` */
  date: string;
  was: { [Key in keyof Meaning]?: Meaning[Key] | undefined };
  why: string;
}
