import type { Finding } from '../../src/content/finding.ts';
import type { Observation } from '../../src/content/schemas/figures.ts';
import type { Indicator } from '../../src/content/schemas/indicators.ts';
import { listLedgerReports, listUnbound, type UnboundObservation } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

type Described = Omit<Finding, 'severity' | keyof ReturnType<UnboundObservation['placeOf']>> & {
  key: keyof Observation;
};

/** A value, its unit and its qualifier are those that its quote prints. */
export function checkFigureValues(content: ParsedContent): Finding[] {
  const indicators = content.indicators?.data?.indicators ?? [];
  return listLedgerReports(content).flatMap((report) =>
    listUnbound(report).flatMap((unbound): Finding[] => {
      const described = describe(unbound, indicators);
      if (!described) return [];
      const { key, ...rest } = described;
      return [{ ...unbound.placeOf(key), severity: 'error', ...rest }];
    }),
  );
}

function describe(
  { observation, problem }: UnboundObservation,
  indicators: readonly Indicator[],
): Described | undefined {
  const { value, quote } = observation;
  switch (problem.kind) {
    case 'value-differs':
      return {
        key: 'value',
        rule: 'figures/value-differs',
        message: `登记的数值是 ${value}，引文“${quote}”里${
          problem.printed.length > 0 ? `印的却是 ${problem.printed.join('、')}` : '却读不出数量'
        }，两处必须一致。`,
        hint:
          problem.printed.length > 0
            ? '以正文为准：照引文改 value（1.2万件写 12000）；引文若录错了，改正 quote。'
            : '引文要含有这个数字和它的单位，例如“结案1243件”；照正文补全 quote。',
      };
    case 'value-ambiguous':
      return {
        key: 'quote',
        rule: 'figures/value-ambiguous',
        message: `引文“${quote}”里“${problem.printed}”出现了 ${problem.times} 次，不知道登记的是哪一个。`,
        hint: '引文录短一些，只留下这一个数字和它前后的字。',
      };
    case 'quantity-cut':
      return {
        key: 'quote',
        rule: 'figures/quantity-cut',
        message: `引文“${quote}”没有把数字录全：正文里是“${problem.printed}”，读者看不到完整的数字、单位和限定词。`,
        hint: `引文要把“${problem.printed}”整个录进去。`,
      };
    case 'unit-differs': {
      const { unit = '', unitAliases = [] } = indicators.find(({ id }) => id === observation.indicator) ?? {};
      return {
        key: 'quote',
        rule: 'figures/unit-differs',
        message: `指标“${observation.indicator}”的单位是“${[unit, ...unitAliases].join('”“')}”，引文印的却是“${
          problem.printed
        }”，${problem.found.unit ? `单位是“${problem.found.unit}”` : '没有单位'}，两者不能相比。`,
        hint: '若选错了指标，改正 indicator；若两个单位同义，在 indicators.yml 的 unitAliases 里补上；若是另一回事，另立指标。',
      };
    }
    case 'qualifier-differs':
      return describeQualifier(observation, problem.printed, problem.found.qualifier);
    default:
      return undefined;
  }
}

function describeQualifier({ qualifier }: Observation, printed: string, wanted: Observation['qualifier']): Described {
  if (qualifier === undefined) {
    return {
      key: 'value',
      rule: 'figures/qualifier-dropped',
      message: `正文印的是“${printed}”，登记时漏了限定词“${wanted}”，约数会被当成准确数。`,
      hint: `补上一行 qualifier: ${wanted}。`,
    };
  }
  if (wanted === undefined) {
    return {
      key: 'qualifier',
      rule: 'figures/qualifier-invented',
      message: `正文印的是“${printed}”，没有限定词，登记的“${qualifier}”是多出来的，准确数会被当成约数。`,
      hint: '删去 qualifier 这一行。',
    };
  }
  return {
    key: 'qualifier',
    rule: 'figures/qualifier-differs',
    message: `正文印的是“${printed}”，限定词是“${wanted}”，登记的却是“${qualifier}”，意思不同。`,
    hint: `改为 qualifier: ${wanted}。`,
  };
}
