import type { DataFile } from '../content/content-files.ts';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Indicator, OwnRelation, Relation } from '../content/schemas/indicators.ts';
import type { DataPath } from '../content/yaml/source.ts';
import { sharesUnit } from '../ledger/binding.ts';
import type { RelationResult } from '../ledger/relations.ts';
import { type LedgerReport, listLedgerReports, placeFigure } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import { listLines } from './figure-lines.ts';
import { printRelation, printTolerance } from './figure-words.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/broken-relation': {
    severity: 'error',
    step: 'figures',
    meaning: '几个数加不起来，或比率算不对',
    advice: '先核对这几条；原文就这样的，写进 `acknowledged`',
  },
  'indicators/unknown-member': {
    severity: 'error',
    step: 'figures',
    meaning: '数量关系里的指标不存在',
    advice: '照提示改',
  },
  'indicators/mixed-units': {
    severity: 'error',
    step: 'figures',
    meaning: '数量关系里的单位不同',
    advice: '换成单位相同的指标',
  },
  'indicators/share-unit': {
    severity: 'error',
    step: 'figures',
    meaning: '比率的单位不是 %',
    advice: '换成百分比的指标',
  },
});

/** Relations between indicators, and whether a report's figures keep them. */
export const RELATIONS: Subject = { rules: RULES.rules, checks: [checkMembers, checkRelations] };

/** An indicator that a relation names, and the keys below the relation that lead to the name. */
interface Member {
  id: string;
  path: DataPath;
}

type PlaceOf = (member: Member) => Place;

/** Relations name indicators that there are, and whose units allow the arithmetic: those of all years, and a report's own. */
function checkMembers(content: AssembledContent): Finding[] {
  const { indicators: file } = content;
  if (!file?.data) return [];
  const { indicators, relations = [] } = file.data;
  return [
    ...listMemberFindings(relations, file, indicators),
    ...listLedgerReports(content).flatMap(({ figures }) =>
      listMemberFindings(figures.data.relations ?? [], figures, indicators),
    ),
  ];
}

function listMemberFindings(
  relations: readonly (Relation | OwnRelation)[],
  { locate }: Pick<DataFile<unknown>, 'locate'>,
  indicators: readonly Indicator[],
): Finding[] {
  const find = (id: string): Indicator | undefined => indicators.find((indicator) => indicator.id === id);
  return relations.flatMap((relation, index) => {
    if ('rejected' in relation) return [];
    const members = listMembers(relation);
    const placeOf: PlaceOf = ({ path }) => locate(['relations', index, ...path]);
    const unknown = members.filter(({ id }) => !find(id));
    if (unknown.length > 0) {
      const ids = indicators.map(({ id }) => id);
      return unknown.map((member) => describeUnknownMember(relation, member, ids, placeOf(member)));
    }
    return listMisfits(relation, members, find, placeOf);
  });
}

function listMembers(relation: Relation): [Member, ...Member[]] {
  switch (relation.kind) {
    case 'sum':
      return [
        { id: relation.total, path: ['total'] },
        ...relation.parts.map((id, index) => ({ id, path: ['parts', index] })),
      ];
    case 'ratio':
      return [
        { id: relation.share, path: ['share'] },
        { id: relation.part, path: ['part'] },
        { id: relation.whole, path: ['whole'] },
      ];
    case 'part':
      return [
        { id: relation.whole, path: ['whole'] },
        { id: relation.part, path: ['part'] },
      ];
    case 'change':
      return [{ id: relation.indicator, path: ['indicator'] }];
  }
}

function describeUnknownMember(
  { id: relationId }: Relation,
  { id }: Member,
  known: readonly string[],
  place: Place,
): Finding {
  const nearest = findNearest(id, known);
  return RULES.raise('indicators/unknown-member', place, {
    message: `数量关系“${relationId}”里的指标“${id}”不存在，这项核对永远做不成。`,
    hint: nearest ? `是不是“${nearest}”？` : '改成 indicators.yml 里有的编码，或者删去这项关系。',
  });
}

/** Members that cannot be reckoned with the first: the total, the whole; the share of a ratio, if it is no percentage. */
function listMisfits(
  relation: Relation,
  [first, ...others]: [Member, ...Member[]],
  find: (id: string) => Indicator | undefined,
  placeOf: PlaceOf,
): Finding[] {
  const leading = find(first.id);
  if (!leading) return [];
  const { unit } = leading;
  if (relation.kind === 'ratio') {
    if (unit === '%') return [];
    return [
      RULES.raise('indicators/share-unit', placeOf(first), {
        message: `数量关系“${relation.id}”的比率“${first.id}”单位是“${unit}”，比率要以“%”为单位才能核算。`,
        hint: 'share 写百分比的指标；分子和分母写在 part 和 whole 里。',
      }),
    ];
  }
  return others.flatMap((member): Finding[] => {
    const own = find(member.id);
    if (!own || sharesUnit(own, leading)) return [];
    return [
      RULES.raise('indicators/mixed-units', placeOf(member), {
        message: `数量关系“${relation.id}”里“${member.id}”的单位是“${own.unit}”，“${first.id}”的单位是“${unit}”，单位不同不能相加或相比。`,
        hint: '改成单位相同的指标；若两个单位同义，在其中一个指标的 unitAliases 里写上另一个。',
      }),
    ];
  });
}

/** No relation that a report's figures can be worked out for fails, unless it is acknowledged to be broken by the source. */
function checkRelations(content: AssembledContent): Finding[] {
  return listLedgerReports(content).flatMap((report) => {
    const acknowledged = (report.figures.data.acknowledged ?? []).map(({ relation }) => relation);
    return report.ledger.relations
      .filter(({ verdict, relation }) => verdict === 'fails' && !acknowledged.includes(relation.id))
      .map((result) => describeBroken(result, report));
  });
}

function describeBroken(result: RelationResult, report: LedgerReport): Finding {
  const { relation, left, right } = result;
  return RULES.raise('figures/broken-relation', placeFigure(report, left, 'value'), {
    message:
      `数量关系“${relation.title}”（${relation.id}）不相符：${printRelation(result)}；${printTolerance(result)}。` +
      `各数依次在 ${listLines([left, ...right], report)}。`,
    hint:
      `先核对这几条是否与正文一致；${adviseRelation(relation, report)}；` +
      '若原文自身就不相符，在 figures.yml 的 acknowledged 里写明 relation 和 reason，网页会如实说明。',
  });
}

function adviseRelation(relation: Relation, { figures }: LedgerReport): string {
  const own = (figures.data.relations ?? []).find((other) => other === relation);
  if (!own) return '若关系写错了，改 indicators.yml 的 relations';
  return own.unconfirmed
    ? '若原文不是这个意思，在工作台里说它不是'
    : '若原文不是这个意思，在这项关系里写一行 rejected，说明为什么';
}
