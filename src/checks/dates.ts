import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Reworded } from '../content/schemas/reworded.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import type { Place } from '../text/place.ts';
import type { CheckedAgainst, Subject } from './subject.ts';

const RULES = defineRules({
  'dates/future': {
    severity: 'error',
    step: 'keys',
    meaning: '日期或年份还没有到',
    advice: '改正它；没写错的，校准电脑的日期',
  },
  'dates/before-year': {
    severity: 'error',
    step: 'keys',
    meaning: '日期比报告年度还早',
    advice: '有一个写错了，改正它',
  },
  'dates/clock': {
    severity: 'warning',
    meaning: '电脑的日期不对，看不出哪些日期还没有到',
    advice: '校准电脑的日期',
  },
});

/** Dates that no calendar rules out and that cannot be all the same. */
export const DATES: Subject = { rules: RULES.rules, checks: [checkFuture, checkBeforeYear] };

/** A date or year of the content, with what staff call it. */
interface DatedThing {
  what: string;
  /** `2020`, `2020-03-30 09:49`: a year or more of a date. */
  said: string;
  place: Place;
}

/** No computer that runs this can have an earlier date: what it says is a clock without a battery. */
const EARLIEST_CLOCK = '2025-01-01';

/** Nothing is dated later than today; whether the clock is wrong is for a person to see. */
function checkFuture(content: AssembledContent, { day: today }: CheckedAgainst): Finding[] {
  const dated = [...listReworded(content), ...content.reports.flatMap(listDated)];
  const later = dated.filter(({ said }) => isAfter(said, today));
  const [first] = later;
  if (!first) return [];
  if (today < EARLIEST_CLOCK) {
    return [
      RULES.raise('dates/clock', wholeFile('.'), {
        message: `这台电脑的日期是 ${today}，不会是真的，所以看不出内容里的日期（如 ${first.place.file} 的 ${first.said}）是不是还没有到。`,
        hint: '在系统设置里校准日期，再检查一次。',
      }),
    ];
  }
  return later.map(({ what, said, place }) =>
    RULES.raise('dates/future', place, {
      message: `${what}是 ${said}，还没有到：这台电脑的日期是 ${today}。读者会看到这个日期，不能写还没有发生的事。`,
      hint: '多半是写错了一位，改正它；没有写错的，是这台电脑的日期不对，在系统设置里校准以后再检查。',
    }),
  );
}

/** Whether a date is still to come, as far as this computer's own date can be believed. */
export function isToCome(date: string, today: string): boolean {
  return today >= EARLIEST_CLOCK && isAfter(date, today);
}

/** @param said A year alone has come as soon as it has begun. */
function isAfter(said: string, today: string): boolean {
  return said.slice(0, 10) > today.slice(0, said.length);
}

/** Days on which what was published was said otherwise. */
function listReworded({ indicators, charts }: AssembledContent): DatedThing[] {
  const list = (
    file: typeof indicators | typeof charts,
    key: string,
    all: readonly { reworded?: readonly Pick<Reworded<object>, 'date'>[] | undefined }[],
  ): DatedThing[] =>
    all.flatMap(({ reworded = [] }, index) =>
      reworded.flatMap(({ date }, at) =>
        file ? [{ what: '改说法的日期', said: date, place: file.locate([key, index, 'reworded', at, 'date']) }] : [],
      ),
    );
  return [
    ...list(indicators, 'indicators', indicators?.data?.indicators ?? []),
    ...list(charts, 'charts', charts?.data?.charts ?? []),
  ];
}

function listDated({ report, followUp }: AssembledReport): DatedThing[] {
  const { year, published, signed, corrections = [] } = report?.data ?? {};
  const named = [
    ['报告年度', year === undefined ? undefined : String(year), ['year']],
    ['发布时间', published, ['published']],
    ['成文日期', signed, ['signed']],
    ...corrections.map(({ date }, index) => ['更正的日期', date, ['corrections', index, 'date']] as const),
  ] as const;
  const ofReport = named.flatMap(([what, said, path]) =>
    report && said !== undefined ? [{ what, said, place: report.locate(path) }] : [],
  );
  const checked = followUp?.data?.checked;
  if (!followUp || checked === undefined) return ofReport;
  return [...ofReport, { what: '核对的日期', said: checked, place: followUp.locate(['checked']) }];
}

/** A report tells of a year that has begun, so that nothing of it is older. */
function checkBeforeYear({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ report }): Finding[] => {
    const { year, published, signed } = report?.data ?? {};
    if (!report || year === undefined) return [];
    return (
      [
        ['published', '发布时间', published],
        ['signed', '成文日期', signed],
      ] as const
    ).flatMap(([key, what, said]) =>
      said === undefined || Number(said.slice(0, 4)) >= year
        ? []
        : [
            RULES.raise('dates/before-year', report.locate([key]), {
              message: `${what} ${said} 早于报告年度 ${year}：那一年还没有开始，报告不会已经写成。`,
              hint: `对照原网页，改正 ${key}；写错的若是年度，改正 year 和文件夹的名字。`,
            }),
          ],
    );
  });
}
