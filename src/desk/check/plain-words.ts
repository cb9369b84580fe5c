import type { AssembledContent, AssembledReport } from '../../report/report.ts';

/**
 * What the check says, for people who do not edit files: ids of sections and indicators give way to their names, those
 * in brackets behind a name go.
 */
export function writePlainly(message: string, { indicators }: AssembledContent, report: AssembledReport): string {
  const names = new Map([
    ...(indicators?.data?.indicators ?? []).map(({ id, name }) => [id, name] as const),
    ...(indicators?.data?.relations ?? []).map(({ id, title }) => [id, title] as const),
    ...(report.figures?.data?.relations ?? []).map(({ id, title }) => [id, title] as const),
    ...report.sections.map(({ slug, title }) => [slug, title] as const),
  ]);
  return message.replace(/（[a-z][a-z0-9-]*）/gu, '').replace(/“([a-z][a-z0-9-]*)”/gu, (whole, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : `“${name}”`;
  });
}
