import type { DataPath } from '../../src/content/yaml-source.ts';
import type { Finding } from '../../src/content/finding.ts';
import { sharesUnit } from '../../src/ledger/binding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import type { Indicator, Relation } from '../../src/content/schemas/indicators.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** An indicator that a relation names, and the keys below the relation that lead to the name. */
interface Member {
  id: string;
  path: DataPath;
}

/** Relations name indicators that there are, and whose units allow the arithmetic. */
export function checkIndicatorRelations({ indicators: file }: ParsedContent): Finding[] {
  if (!file?.data) return [];
  const { indicators, relations = [] } = file.data;
  const find = (id: string): Indicator | undefined => indicators.find((indicator) => indicator.id === id);
  return relations.flatMap((relation, index) => {
    const members = listMembers(relation);
    const place = ({ path }: Member): ReturnType<typeof file.locate> => file.locate(['relations', index, ...path]);
    const unknown = members.filter(({ id }) => !find(id));
    if (unknown.length > 0) {
      const ids = indicators.map(({ id }) => id);
      return unknown.map((member) => ({ ...place(member), ...describeUnknown(relation, member, ids) }));
    }
    return findMisfits(relation, members, find).map(({ member, ...finding }) => ({ ...place(member), ...finding }));
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

type Described = Omit<Finding, 'file' | 'line' | 'column'>;

function describeUnknown({ id: relationId }: Relation, { id }: Member, known: readonly string[]): Described {
  const nearest = findNearest(id, known);
  return {
    rule: 'indicators/unknown-member',
    severity: 'error',
    message: `数量关系“${relationId}”里的指标“${id}”不存在，这项核对永远做不成。`,
    hint: nearest ? `是不是“${nearest}”？` : '改成上面 indicators 里有的编码，或者删去这项关系。',
  };
}

/** Members that cannot be reckoned with the first: the total, the whole; the share of a ratio, if it is no percentage. */
function findMisfits(
  relation: Relation,
  [first, ...others]: [Member, ...Member[]],
  find: (id: string) => Indicator | undefined,
): (Described & { member: Member })[] {
  const leading = find(first.id);
  if (!leading) return [];
  const { unit } = leading;
  if (relation.kind === 'ratio') {
    if (unit === '%') return [];
    return [
      {
        member: first,
        rule: 'indicators/share-unit',
        severity: 'error',
        message: `数量关系“${relation.id}”的比率“${first.id}”单位是“${unit}”，比率要以“%”为单位才能核算。`,
        hint: 'share 写百分比的指标；分子和分母写在 part 和 whole 里。',
      },
    ];
  }
  return others.flatMap((member): (Described & { member: Member })[] => {
    const own = find(member.id);
    if (!own || sharesUnit(own, leading)) return [];
    return [
      {
        member,
        rule: 'indicators/mixed-units',
        severity: 'error',
        message: `数量关系“${relation.id}”里“${member.id}”的单位是“${own.unit}”，“${first.id}”的单位是“${unit}”，单位不同不能相加或相比。`,
        hint: '改成单位相同的指标；若两个单位同义，在其中一个指标的 unitAliases 里写上另一个。',
      },
    ];
  });
}
