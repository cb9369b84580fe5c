import { holdsYear, listVolumes, type SearchedVolume } from '../search/volumes.ts';
import { listReports } from './reports.ts';
import { getGlossary } from './site.ts';

/** The volumes of the search index, the latest first. The terms of the glossary are in that. */
export async function listSearchVolumes(): Promise<SearchedVolume[]> {
  const [reports, { terms }] = await Promise.all([listReports(), getGlossary()]);
  return listVolumes(reports.map(({ year }) => year)).map((volume, index) => {
    const hasFigures = reports.some(({ year, ledger }) => holdsYear(volume, year) && ledger.figures.length > 0);
    const hasTerms = index === 0 && terms.length > 0;
    return { ...volume, sorts: [...(hasFigures ? ['value' as const] : []), ...(hasTerms ? ['term' as const] : [])] };
  });
}
