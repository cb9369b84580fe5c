import { CommandError } from '../../content/command-error.ts';
import { dropMissing } from '../../intake/confirmation/decide-missing.ts';
import {
  amendChip,
  claimChip,
  excuseChip,
  nameBatch,
  nameChip,
  type NewIndicator,
} from '../../intake/confirmation/decide-numbers.ts';
import {
  acceptBatch,
  acceptChip,
  acceptTold,
  rejectTold,
  releaseChip,
  removeLost,
  reopenChip,
} from '../../intake/confirmation/decide-proposals.ts';
import { findChip } from '../../intake/confirmation/find-shown.ts';
import type { OpenLedger } from '../../intake/confirmation/open-ledger.ts';
import type { Worklist } from '../../intake/confirmation/worklist.ts';

/**
 * Make the decision that a form of the page says.
 *
 * @returns It, in a few words.
 * @throws CommandError where it cannot be made.
 */
export async function decide(ledger: OpenLedger, worklist: Worklist, form: FormData): Promise<string> {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const readAll = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
  const seen = read('seen');
  const chip = { key: read('at'), seen };
  const group = { key: read('group'), seen };
  const told = { key: read('told'), seen };
  switch (read('do')) {
    case 'accept':
      return acceptChip(ledger, worklist, chip, false);
    case 'read':
      return acceptChip(ledger, worklist, chip, true);
    case 'release':
      return releaseChip(ledger, worklist, chip);
    case 'reopen':
      return reopenChip(ledger, worklist, chip);
    case 'instead': {
      const { entry } = findChip(worklist, chip);
      const indicator = entry?.list === 'observations' ? entry.entry.indicator : '';
      return claimChip(ledger, worklist, { key: read('to'), seen: read('to-seen') }, indicator);
    }
    case 'known':
      return claimChip(ledger, worklist, chip, read('known'));
    case 'name':
      return await nameChip(ledger, worklist, chip, readNew(read, chip.key));
    case 'names': {
      const named = new Map(readAll('pick').map((key) => [key, readNew(read, key)]));
      return await nameBatch(ledger, worklist, group, named);
    }
    case 'excuse':
      return excuseChip(ledger, worklist, chip, read('reason') || read('own-reason'));
    case 'amend':
      return amendChip(ledger, worklist, chip, {
        quote: read('quote'),
        printed: read('printed'),
        value: read('value'),
        period: read('period'),
      });
    case 'sure':
      return acceptBatch(ledger, worklist, group, 'sure');
    case 'none':
      return acceptBatch(ledger, worklist, group, 'excusable');
    case 'missing':
      return dropMissing(ledger, worklist, seen, readAll('found'));
    case 'told':
      return acceptTold(ledger, worklist, told, read('reason').trim());
    case 'not-told':
      return rejectTold(ledger, worklist, told);
    case 'lost':
      return removeLost(ledger, worklist, { key: read('lost'), seen });
    default:
      throw new CommandError('不知道要做什么，没有改动。请用页面上的按钮。');
  }
}

function readNew(read: (name: string) => string, key: string): NewIndicator {
  return {
    name: read(`name:${key}`),
    unit: read(`unit:${key}`),
    dutyArea: read(`area:${key}`) || read('area'),
    measure: read(`measure:${key}`) === 'stock' ? 'stock' : 'flow',
    definition: read(`definition:${key}`),
    value: read(`value:${key}`),
  };
}
