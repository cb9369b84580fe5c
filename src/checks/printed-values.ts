import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Observation } from '../content/schemas/figures.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { listLedgerReports, listUnbound, type UnboundObservation } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/quantity-cut': { severity: 'error', step: 'figures', meaning: '引文没有把数字和单位录全', advice: '录全' },
  'figures/printed-absent': {
    severity: 'error',
    step: 'figures',
    meaning: '人工登记的数字，引文里没有印着它的那几个字',
    advice: '照正文改 `printed`，数字录完整',
  },
  'figures/printed-readable': {
    severity: 'error',
    step: 'figures',
    meaning: '程序读得懂的数字作了人工登记',
    advice: '删去 `printed`',
  },
  'figures/value-differs': {
    severity: 'error',
    step: 'figures',
    meaning: '数值与引文不同',
    advice: '照引文改 `value`，1.2万写 12000',
  },
  'figures/value-ambiguous': {
    severity: 'error',
    step: 'figures',
    meaning: '引文里有两个同样的数',
    advice: '引文录短一些',
  },
  'figures/unit-differs': {
    severity: 'error',
    step: 'figures',
    meaning: '单位与指标的不同',
    advice: '选错了指标的改 `indicator`；同义的问维护人员',
  },
  'figures/qualifier-dropped': {
    severity: 'error',
    step: 'figures',
    meaning: '原文有“约”“余”等，登记时漏了',
    advice: '补上 `qualifier`',
  },
  'figures/qualifier-invented': {
    severity: 'error',
    step: 'figures',
    meaning: '原文没有“约”“余”等，登记多了',
    advice: '删去 `qualifier`',
  },
  'figures/qualifier-differs': {
    severity: 'error',
    step: 'figures',
    meaning: '“约”“余”等与原文不同',
    advice: '照原文改',
  },
  'figures/no-table': {
    severity: 'error',
    step: 'figures',
    meaning: '写了哪一列，引文却不在表格里',
    advice: '删去 `column`，或者引文改录表格的那一行',
  },
  'figures/column-absent': {
    severity: 'error',
    step: 'figures',
    meaning: '表格里没有这一列，或有两列同名',
    advice: '照表头改 `column`，或写第几列',
  },
});

/** What figures.yml says of a figure, held against what its quote prints. */
export const PRINTED_VALUES: Subject = { rules: RULES.rules, checks: [checkPrintedValues] };

/** A value, its unit and its qualifier are those that its quote prints, in the column that is named. */
function checkPrintedValues(content: AssembledContent): Finding[] {
  const indicators = content.indicators?.data?.indicators ?? [];
  return listLedgerReports(content).flatMap((report) =>
    listUnbound(report).flatMap((unbound) => describeProblem(unbound, indicators) ?? []),
  );
}

/** @returns `undefined` where the quote itself leads nowhere. */
function describeProblem(unbound: UnboundObservation, indicators: readonly Indicator[]): Finding | undefined {
  const { observation, problem, placeOf } = unbound;
  const { value, quote } = observation;
  switch (problem.kind) {
    case 'value-differs':
      return RULES.raise('figures/value-differs', placeOf('value'), {
        message: `登记的数值是 ${value}，引文“${quote}”里${
          problem.printed.length > 0 ? `印的却是 ${problem.printed.join('、')}` : '却读不出数量'
        }，两处必须一致。`,
        hint:
          problem.printed.length > 0
            ? '以正文为准：照引文改 value（1.2万件写 12000）；引文若录错了，改正 quote。'
            : '引文要含有这个数字和它的单位，例如“结案1243件”；照正文补全 quote。',
      });
    case 'value-ambiguous':
      return RULES.raise('figures/value-ambiguous', placeOf('quote'), {
        message: `引文“${quote}”里“${problem.printed}”出现了 ${problem.times} 次，不知道登记的是哪一个。`,
        hint: '引文录短一些，只留下这一个数字和它前后的字。',
      });
    case 'quantity-cut':
      return RULES.raise('figures/quantity-cut', placeOf('quote'), {
        message: `引文“${quote}”没有把数字录全：正文里是“${problem.printed}”，读者看不到完整的数字、单位和限定词。`,
        hint: `引文要把“${problem.printed}”整个录进去。`,
      });
    case 'no-table':
      return RULES.raise('figures/no-table', placeOf('column'), {
        message: `引文“${quote}”不在表格里，说不上哪一列。`,
        hint: '数字在表格里的，引文照录它那一行，从行首到这个数字；在段落里的，删去 column 这一行。',
      });
    case 'column-absent':
      return RULES.raise('figures/column-absent', placeOf('column'), {
        message: `表格里没有“${observation.column ?? ''}”这一列，或者有两列同名，不知道数字在哪一格。`,
        hint: `表头有：${problem.heads.map((head, index) => `${index + 1}“${head}”`).join('、')}。照表头写，或写它前面的序号。`,
      });
    case 'printed-absent':
      return RULES.raise('figures/printed-absent', placeOf('printed'), {
        message: `人工登记的“${observation.printed ?? ''}”在引文“${quote}”里没有，或不止一处，或只是一个数字的一部分，无法与正文核对。`,
        hint: 'printed 写正文里印着这个数字的几个字，一字不差，数字要完整，例如“三分之二”；引文里只能有一处。',
      });
    case 'printed-readable':
      return RULES.raise('figures/printed-readable', placeOf('printed'), {
        message: `“${problem.printed}”是程序读得懂的数字，不能人工登记，否则数值就没有核对了。`,
        hint: '删去 printed 这一行，value 照正文写。',
      });
    case 'unit-differs': {
      const { unit = '', unitAliases = [] } = indicators.find(({ id }) => id === observation.indicator) ?? {};
      return RULES.raise('figures/unit-differs', placeOf('quote'), {
        message: `指标“${observation.indicator}”的单位是“${[unit, ...unitAliases].join('”“')}”，引文印的却是“${
          problem.printed
        }”，${problem.found.unit ? `单位是“${problem.found.unit}”` : '没有单位'}，两者不能相比。`,
        hint: '若选错了指标，改正 indicator；若两个单位同义，在 indicators.yml 的 unitAliases 里补上；若是另一回事，另立指标。',
      });
    }
    case 'qualifier-differs':
      return describeQualifier(unbound, problem.printed, problem.found.qualifier);
    default:
      return undefined;
  }
}

function describeQualifier(
  { observation: { qualifier }, placeOf }: UnboundObservation,
  printed: string,
  wanted: Observation['qualifier'],
): Finding {
  if (qualifier === undefined) {
    return RULES.raise('figures/qualifier-dropped', placeOf('value'), {
      message: `正文印的是“${printed}”，登记时漏了限定词“${wanted}”，约数会被当成准确数。`,
      hint: `补上一行 qualifier: ${wanted}。`,
    });
  }
  if (wanted === undefined) {
    return RULES.raise('figures/qualifier-invented', placeOf('qualifier'), {
      message: `正文印的是“${printed}”，没有限定词，登记的“${qualifier}”是多出来的，准确数会被当成约数。`,
      hint: '删去 qualifier 这一行。',
    });
  }
  return RULES.raise('figures/qualifier-differs', placeOf('qualifier'), {
    message: `正文印的是“${printed}”，限定词是“${wanted}”，登记的却是“${qualifier}”，意思不同。`,
    hint: `改为 qualifier: ${wanted}。`,
  });
}
