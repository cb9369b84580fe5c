import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { OwnRelation } from '../content/schemas/indicators.ts';
import {
  areSameRelation,
  type FigureRelation,
  listFigureRelations,
  listMemberIds,
} from '../ledger/spelled-relations.ts';
import { writeSpelled } from '../ledger/spelled/spelled-words.ts';
import { type LedgerReport, listLedgerReports, placeFigure } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { listDuplicateIds } from './duplicate-ids.ts';
import { listLines } from './figure-lines.ts';
import { oncePer } from '../once-per.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/duplicate-relation': {
    severity: 'error',
    step: 'figures',
    meaning: '两项数量关系的编码相同',
    advice: '改一个',
  },
  'figures/idle-relation': {
    severity: 'error',
    step: 'figures',
    meaning: '`relations` 里的指标，这份报告没有登记',
    advice: '登记这个数字，或删去这项关系',
  },
  'figures/broken-sentence': {
    severity: 'warning',
    step: 'look',
    meaning: '正文写明的合计、部分或比率对不上，又没有登记为数量关系',
    advice: '核对这几个数；原文就这样的，不必改',
  },
});

/** Relations that a report's own text spells out: those in its figures.yml, and those that nobody has entered. */
export const SPELLED_RELATIONS: Subject = {
  rules: RULES.rules,
  checks: [checkRelationIds, checkMembersObserved, checkSentences],
};

/** What is not rejected as no relation at all. */
function listOwn({ figures }: LedgerReport): { relation: OwnRelation; index: number }[] {
  return (figures.data.relations ?? []).flatMap((relation, index) =>
    relation.rejected === undefined ? [{ relation, index }] : [],
  );
}

/** A note on a broken relation names it by its id, so that no two have the same, in this file or in indicators.yml. */
function checkRelationIds(content: AssembledContent): Finding[] {
  const shared = (content.indicators?.data?.relations ?? []).map(({ id }) => id);
  return listLedgerReports(content).flatMap(({ figures }) => [
    ...listDuplicateIds(
      figures,
      { key: 'relations', entries: figures.data.relations ?? [], what: '数量关系' },
      (place, words) => RULES.raise('figures/duplicate-relation', place, words),
    ),
    ...(figures.data.relations ?? []).flatMap(({ id }, index): Finding[] =>
      shared.includes(id)
        ? [
            RULES.raise('figures/duplicate-relation', figures.locate(['relations', index, 'id']), {
              message: `indicators.yml 的 relations 里已经有数量关系“${id}”，编码重复就分不清说的是哪一项。`,
              hint: '若是同一项，删去这里的；否则给这一项另取编码。',
            }),
          ]
        : [],
    ),
  ]);
}

/** A relation of a report's own is of numbers that the report has for its year; it could not be worked out otherwise. */
function checkMembersObserved(content: AssembledContent): Finding[] {
  const indicators = content.indicators?.data?.indicators ?? [];
  return listLedgerReports(content).flatMap((report) => {
    const year = String(report.ledger.year);
    const observed = report.figures.data.observations
      .filter(({ period = year }) => period === year)
      .map(({ indicator }) => indicator);
    return listOwn(report).flatMap(({ relation, index }): Finding[] => {
      const lacking = indicators.filter(({ id }) => listMemberIds(relation).includes(id) && !observed.includes(id));
      if (lacking.length === 0) return [];
      const names = lacking.map(({ name }) => `“${name}”`).join('、');
      return [
        RULES.raise('figures/idle-relation', report.figures.locate(['relations', index]), {
          message: `数量关系“${relation.title}”里的${names}，这份报告没有登记${year}年的数字，这项核对做不成。`,
          hint: `正文里有这个数字的，登记到 observations；没有的，删去这一条。`,
        }),
      ];
    });
  });
}

const listSpelledOut = oncePer(({ ledger, sections }: LedgerReport) =>
  listFigureRelations(ledger.figures, sections, ledger.year),
);

/** What a text spells out and does not hold is said, although nobody has entered it. */
function checkSentences(content: AssembledContent): Finding[] {
  const shared = content.indicators?.data?.relations ?? [];
  return listLedgerReports(content).flatMap((report) => {
    const known = [...shared, ...(report.figures.data.relations ?? [])];
    return listSpelledOut(report)
      .filter(({ spelled, members }) => {
        return spelled.worked.verdict === 'fails' && !known.some((relation) => areSameRelation(members, relation));
      })
      .map((relation) => describeBroken(relation, report));
  });
}

function describeBroken({ spelled, text, left, right }: FigureRelation, report: LedgerReport): Finding {
  return RULES.raise('figures/broken-sentence', placeFigure(report, left, 'value'), {
    message: `正文写明的几个数对不上：${writeSpelled(spelled, text)}，读者一算就会问。各数依次在 ${listLines([left, ...right], report)}。`,
    hint:
      `对照原文：登记错了的，改正登记；原文就这样写的，不必改，不影响发布。` +
      '在工作台里可以把它登记为数量关系，或者说明它不是：npm run desk',
  });
}
