import { hashBytes } from '../../content/hashes.ts';
import type { OutlineRow } from '../../intake/outline/outline-rows.ts';
import { canTreatAreas, type SectionChoice } from '../../intake/outline/section-choices.ts';

/** Fields of a form as a browser sends them: a name that comes several times has a list. */
export type FormFields = Record<string, string | File | (string | File)[]>;

/** What is in a field, spaces around it off; `undefined` where it was not sent. */
export function readField(fields: FormFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

/** All that was sent under a name. */
export function readFields(fields: FormFields, name: string): string[] {
  return [fields[name] ?? []].flat().filter((value) => typeof value === 'string');
}

/** A name for the state of an outline that a form was made from. */
export function signRows(rows: readonly OutlineRow[]): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify(rows)));
}

const KINDS = ['measures', 'leaders-duty', 'problems', 'next-year', 'other'] as const;

/**
 * Read what a form says of the sections it shows. A guessed duty area that somebody changed, or settled by its button, is
 * settled; one that was left alone is not.
 */
export function readChoices(rows: readonly OutlineRow[], fields: FormFields): Map<string, SectionChoice> {
  const settled = readField(fields, 'settle');
  return new Map(
    rows.flatMap((row, index) => {
      const number = index + 1;
      const place = readField(fields, `place.${number}`);
      if (row.heading === undefined || place === undefined) return [];
      const area = /^area:([a-z\d-]+)$/u.exec(place)?.[1];
      const kind = area === undefined ? KINDS.find((one) => one === place) : 'measures';
      if (!kind) return [];
      const also = readFields(fields, `also.${number}`).filter((id) => id !== area);
      const dutyAreas = canTreatAreas(kind) ? [...(area === undefined ? [] : [area]), ...also] : [];
      const headings = row.subheadings.flatMap((heading, subheading) => {
        const of = readField(fields, `sub.${number}.${subheading + 1}`) ?? '';
        const former = row.headings.find((one) => one.heading === heading)?.dutyAreas ?? [];
        // A heading may have several areas, of which the form shows the first.
        return of === '' ? [] : [{ heading, dutyAreas: of === former[0] ? [...former] : [of] }];
      });
      const isOpen = row.isGuessed && settled !== String(number) && dutyAreas.join(' ') === row.dutyAreas.join(' ');
      const slug = readField(fields, `slug.${number}`);
      return [
        [
          row.key,
          {
            kind,
            dutyAreas,
            ...(canTreatAreas(kind) && headings.length > 0 && { headings }),
            ...(isOpen && kind === row.kind && { unconfirmed: true as const }),
            slug: slug === undefined || slug === '' ? undefined : slug,
          },
        ] as const,
      ];
    }),
  );
}
