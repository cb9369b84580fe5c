import { type AssembledContent, isDraft } from '../../report/report.ts';
import type { Target } from './change-file.ts';
import type { Entry } from './settings-files.ts';

/** Names of the fields of an entry that stay as they are: what stands in addresses. */
export function listFixed({ list }: Target, entry: Entry | undefined): string[] {
  if (!list || !entry) return [];
  const fields =
    list.form.kind === 'group' ? list.form.fields : list.form.kind === 'variants' ? listVariantFields(list.form) : [];
  return [...new Set(fields.filter(({ isFixed }) => isFixed).map(({ key }) => key))];
}

function listVariantFields({
  variants,
}: {
  variants: readonly { fields: readonly { key: string; isFixed: boolean }[] }[];
}): {
  key: string;
  isFixed: boolean;
}[] {
  return variants.flatMap(({ fields }) => fields);
}

/** Years whose published report has a number of an indicator. */
export function listPublishedYears({ reports }: AssembledContent, { id }: Entry): string[] {
  return reports
    .filter((report) => !isDraft(report) && report.ledger?.figures.some(({ indicator }) => indicator.id === id))
    .map(({ name }) => name);
}
