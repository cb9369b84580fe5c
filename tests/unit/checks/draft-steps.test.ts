import { describe, expect, it } from 'vitest';
import { foldFindings } from '../../../scripts/terminal/draft-guide.ts';
import { type DraftState, findNextStep, listSteps } from '../../../src/checks/draft-steps.ts';
import type { Finding } from '../../../src/content/finding.ts';
import { nameRule } from '../../support/rules.ts';

const READY: DraftState = {
  isReportReadable: true,
  hasOriginal: true,
  hasLedger: true,
  areSectionsReadable: true,
};

function find(rule: string, line = 1): Finding {
  const file = 'reports/2020/figures.yml';
  return { file, line, column: 5, rule: nameRule(rule), severity: 'warning', message: '', hint: '' };
}

function printSteps(state: DraftState, findings: readonly Finding[]): string[] {
  const steps = listSteps(state, findings);
  return [...steps.map((step) => `${step.name} ${step.state}`), `next ${findNextStep(steps)?.name}`];
}

describe('the steps of a draft', () => {
  it('are all done but publishing when nothing is found', () => {
    expect(printSteps(READY, [])).toEqual([
      'form done',
      'keys done',
      'text done',
      'confirm done',
      'figures done',
      'look done',
      'publish open',
      'next publish',
    ]);
  });

  it('are taken in order, whatever else is open', () => {
    const findings = [find('figures/unconfirmed'), find('verbatim/changed'), find('differences/tenfold')];
    expect(printSteps(READY, findings)).toEqual([
      'form done',
      'keys done',
      'text open',
      'confirm open',
      'figures done',
      'look open',
      'publish open',
      'next text',
    ]);
  });

  it('do not count as done while it cannot be told', () => {
    const broken = { isReportReadable: false, hasOriginal: false, hasLedger: false, areSectionsReadable: false };
    expect(printSteps(broken, [find('schema/invalid-value')])).toEqual([
      'form open',
      'keys unknown',
      'text unknown',
      'confirm unknown',
      'figures unknown',
      'look unknown',
      'publish open',
      'next form',
    ]);
  });

  it('let a draft be published whose differences have been looked at', () => {
    expect(printSteps(READY, [find('contents/no-causes')]).at(-1)).toBe('next publish');
  });

  it.each([
    ['yaml/syntax', 'form'],
    ['report/untreated-duty-area', 'look'],
    ['report/needed-for-publication', 'keys'],
    ['report/signed-differs', 'keys'],
    ['original/changed', 'text'],
    ['figures/unconfirmed', 'confirm'],
    ['figures/unaccounted-numeral', 'figures'],
    ['figures/indicator-gone', 'figures'],
    ['report/published-late', 'look'],
  ])('have a place for %s', (rule, step) => {
    const [next] = listSteps(READY, [find(rule)]).filter(({ findings }) => findings.length > 0);
    expect(next?.name).toBe(step);
  });
});

describe('findings of a kind', () => {
  const many = Array.from({ length: 60 }, (_, index) => find('figures/unconfirmed', index + 1));

  it('are folded where there are many, and none is lost', () => {
    const [folded, other] = foldFindings([...many, find('figures/quote-absent', 99)]);
    expect(folded?.shown).toEqual(many.slice(0, 5));
    expect(folded?.folded).toEqual(many.slice(5));
    expect(other).toMatchObject({ shown: [{ line: 99 }], folded: [] });
  });

  it('are shown whole where folding would save nothing', () => {
    expect(foldFindings(many.slice(0, 7))).toMatchObject([{ shown: { length: 7 }, folded: [] }]);
  });
});
