import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { acknowledge, relate, say } from '../../../support/said-changes.ts';
import type { FixtureSite } from '../../../support/site.ts';

const FIGURES = 'reports/2019/figures.yml';
const GF = 'government-functions-checks';
const LE = 'law-enforcement';

describe('an acknowledgement of a relation', () => {
  const ofRelation =
    (relation: string, declared?: object) =>
    (site: FixtureSite): void => {
      if (declared) relate(declared)(site);
      acknowledge(site, { relation });
    };
  testBadInputs([
    {
      what: 'that there is not',
      spoil: ofRelation('checks-witin'),
      findings: [`${FIGURES}:66:5 figures/unknown-relation`],
      says: ['是不是“checks-within”？'],
    },
    {
      what: 'that holds',
      spoil: ofRelation('checks-within'),
      findings: [`${FIGURES}:66:5 figures/needless-acknowledgement`],
      says: ['是相符的', '删去'],
    },
    {
      what: 'that the numbers leave open',
      // 约80.5% is not surely no more than 约80.5%.
      spoil: ofRelation('checks', { kind: 'part', part: `${LE}-rate-1`, whole: `${LE}-rate-1` }),
      findings: [`${FIGURES}:66:5 figures/needless-acknowledgement`],
      says: ['不能断定是否相符', '删去'],
    },
    {
      what: 'that cannot be worked out',
      spoil: ofRelation('checks', { kind: 'change', indicator: `${GF}-1`, direction: 'increase' }),
      findings: [`${FIGURES}:66:5 figures/needless-acknowledgement`],
      says: ['无从核算'],
    },
    {
      what: 'given twice',
      spoil: (site) => {
        relate({ kind: 'part', part: `${LE}-checks-1`, whole: `${GF}-1` })(site);
        acknowledge(site, { relation: 'checks' }, { relation: 'checks' });
      },
      findings: [`${FIGURES}:68:5 figures/repeated-acknowledgement`],
      says: ['前面已经说明过', '合成一条'],
    },
  ]);
});

describe('an acknowledgement of what the text says of a change', () => {
  /** The report of 2018 has 136次, that of 2019 143次. */
  const YEARS = { years: [2018, 2019] };
  const ofClaim =
    (words: string, ...quotes: readonly string[]) =>
    (site: FixtureSite): void => {
      say(words)(site);
      acknowledge(site, ...quotes.map((quote) => ({ section: LE, quote })));
    };
  testBadInputs([
    {
      what: 'that holds',
      site: YEARS,
      spoil: ofClaim('增至', '增至143次'),
      findings: [`${FIGURES}:67:5 figures/needless-acknowledgement`],
      says: ['“增至143次”是相符的', '删去'],
    },
    {
      what: 'that no number before bears on',
      spoil: ofClaim('减至', '减至143次'),
      findings: [`${FIGURES}:67:5 figures/needless-acknowledgement`],
      says: ['无从核对'],
    },
    {
      what: 'that the numbers leave open',
      site: YEARS,
      spoil: (site) => {
        site.edit(`reports/2019/02-${LE}.md`, '检查143次，办结率约', '检查143次，办结率提高到约');
        site.edit('reports/2019/original.txt', '检查143次,办结率约80.5%', '检查143次,办结率提高到约80.5%');
        site.recordHash(2019);
        const [before = '', after = ''] = site.read(FIGURES).split(`indicator: ${LE}-rate-1`);
        site.write(FIGURES, `${before}indicator: ${LE}-rate-1${after.replace('办结率约', '办结率提高到约')}`);
        acknowledge(site, { section: LE, quote: '提高到约80.5%' });
      },
      findings: [`${FIGURES}:67:5 figures/needless-acknowledgement`],
      says: ['不能断定是否相符'],
    },
    {
      what: 'that is not in the text',
      site: YEARS,
      spoil: ofClaim('减至', '减至143件', '减至143次'),
      findings: [`${FIGURES}:67:5 figures/quote-absent`],
      says: ['“减至143件”', '最接近的是', '“减至143”', '说明找不到'],
    },
    {
      what: 'in a section that there is not',
      site: YEARS,
      spoil: (site) => {
        acknowledge(site, { section: 'law-enforcment', quote: '检查143次' });
      },
      findings: [`${FIGURES}:66:5 figures/unknown-section`],
      says: ['是不是“law-enforcement”？'],
    },
    {
      what: 'of which the quote has a part',
      site: YEARS,
      spoil: ofClaim('增至', '检查增至'),
      findings: [`${FIGURES}:67:5 figures/unknown-claim`],
      says: ['写作“增至143次”'],
    },
    {
      what: 'where the quote says none',
      site: YEARS,
      spoil: (site) => {
        acknowledge(site, { section: LE, quote: '检查143次' });
      },
      findings: [`${FIGURES}:67:5 figures/unknown-claim`],
      says: ['“检查143次”没有说', '删去这一条'],
    },
    {
      what: 'given twice, in other words',
      site: YEARS,
      spoil: ofClaim('减至', '减至143次', '检查减至143次'),
      findings: [`${FIGURES}:70:5 figures/repeated-acknowledgement`],
      says: ['前面已经说明过'],
    },
    {
      what: 'of a relation as well',
      spoil: (site) => {
        acknowledge(site, { relation: 'checks-within', section: LE, quote: '检查143次' });
      },
      findings: [`${FIGURES}:66:5 schema/invalid-value`, `${FIGURES}:67:5 schema/invalid-value`],
      says: ['写一个，也只写一个'],
    },
    {
      what: 'without its section',
      spoil: (site) => {
        acknowledge(site, { quote: '检查143次' });
      },
      findings: [`${FIGURES}:66:5 schema/missing-key`],
      says: ['section', '要写明在哪一节'],
    },
  ]);
});
