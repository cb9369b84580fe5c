import { listMemberIds } from '../../ledger/spelled-relations.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { draftRelations, findNewRelations } from '../proposals/propose-relations.ts';
import { openFigures } from './figures-editor.ts';

/**
 * Bring the proposed relations of a report in line with its figures, once these have been looked at: a relation of an
 * indicator that has no number any more goes, and what the text says of numbers that have been named since is proposed.
 *
 * @returns Whether anything was written.
 */
export async function reviseRelations(content: AssembledContent, report: AssembledReport): Promise<boolean> {
  const { ledger, figures, sections, year } = report;
  if (!ledger || year === undefined) return false;
  const own = figures?.data?.relations ?? [];
  const observed = ledger.figures.filter(({ period }) => period === String(year)).map(({ indicator }) => indicator.id);
  const idle = own.filter(
    (relation) => relation.unconfirmed && listMemberIds(relation).some((id) => !observed.includes(id)),
  );
  const shared = content.indicators?.data?.relations ?? [];
  const known = { shared, own: own.filter((relation) => !idle.includes(relation)) };
  const found = findNewRelations(ledger.figures, { sections, year }, known);
  if (idle.length + found.length === 0) return false;
  const { editor, save } = await openFigures(content, report);
  for (const relation of idle) editor.remove('relations', own.indexOf(relation));
  const drafted = draftRelations(
    found,
    [...shared, ...known.own].map(({ id }) => id),
  );
  for (const { entry, notes } of drafted) editor.add('relations', entry, notes);
  await save();
  return true;
}
