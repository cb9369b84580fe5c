import { CommandError } from '../../content/command-error.ts';
import { writeFindings } from '../../content/finding-words.ts';
import type { Outline, Outlines } from '../../content/schemas/duty-areas.ts';
import type { AssembledContent } from '../../report/report.ts';

/**
 * The outlines that a report can follow.
 *
 * @throws CommandError where the county's own cannot be read.
 */
export function requireOutlines({ outlines, findings, dir }: AssembledContent): Outlines {
  if (outlines) return outlines;
  throw new CommandError(
    writeFindings(
      findings.filter(({ file }) => file === 'duty-areas.yml'),
      dir,
    ),
  );
}

/**
 * Choose the outline a report follows: the latest that was in force in its year.
 *
 * @returns First year of the outline and the outline, or `undefined` when all are later.
 */
export function chooseOutline(outlines: Outlines, year: number): [string, Outline] | undefined {
  return Object.entries(outlines)
    .filter(([firstYear]) => Number(firstYear) <= year)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .at(-1);
}

/** Ids of all duty areas there are. */
export function listAreaIds(outlines: Outlines): string[] {
  return Object.values(outlines).flatMap(({ areas }) => areas.map(({ id }) => id));
}
