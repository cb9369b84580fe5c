import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { PublishedFact } from '../content/schemas/published-record.ts';
import { NO_FIGURE } from '../report/figure-history.ts';
import type { EditorialFact } from '../report/editorial-fact.ts';
import { listEditorialFacts, readTermId } from '../report/editorial-facts.ts';
import { isEditorialName } from '../report/fact-names.ts';
import { listFactCorrections, listFacts } from '../report/published-facts.ts';
import type { AssembledContent } from '../report/report.ts';
import { isEditorialReadable, isFreeToChange } from '../report/untold-facts.ts';
import { findNearest } from '../text/nearest.ts';
import { listPublishedReports, type PublishedReport, writeCorrectionEntry } from './correction-drafts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/fact-changed': {
    severity: 'error',
    step: 'form',
    meaning: '发布以后改了文号、原文网址、链接、出入的说明、职责领域等，没写更正',
    advice: '改回，或在工作台的“更正”里写明',
  },
  'published/term-changed': {
    severity: 'warning',
    meaning: '术语的解释与公布时的不同，没写更正',
    advice: '改回，或照提示写更正',
  },
  'corrections/fact-differs': {
    severity: 'error',
    step: 'form',
    meaning: '更正写的同发布时、现在的对不上',
    advice: '照提示改',
  },
  'corrections/unknown-fact': {
    severity: 'error',
    step: 'form',
    meaning: '`fact` 写的不是这份报告有的一项',
    advice: '照提示改',
  },
});

/** What a published report says of itself beside its text and figures. */
export const PUBLISHED_FACTS: Subject = { rules: RULES.rules, checks: [checkFacts] };

/** It says what it said, but for what a correction tells. Records of before say nothing of it, or of what editors say. */
function checkFacts(content: AssembledContent): Finding[] {
  return listPublishedReports(content).flatMap((report) => {
    const { facts, editorial } = report.record?.data ?? {};
    if (!facts || report.sections.some(({ data }) => !data)) return [];
    const isReadable = isEditorialReadable(content, report);
    const all = [
      ...pairFacts(facts, listFacts(report)),
      ...(editorial && isReadable ? pairFacts(editorial, listEditorialFacts(report, content)) : []),
    ];
    const names = [...all, ...listPassing(report)].map(({ fact }) => fact);
    return [
      ...all.flatMap((one) => checkFact(one, report)),
      ...(editorial && !isReadable ? [] : listUnknown(report, names)),
    ];
  });
}

/** Corrections of what came after the publication and went again: there was none, and there is none. */
function listPassing(report: PublishedReport): { fact: string }[] {
  const all = Map.groupBy(listFactCorrections(report), ({ fact }) => fact);
  return [...all].flatMap(([fact, [first, ...more]]) =>
    first?.was === NO_FIGURE && more.length > 0 ? [{ fact }] : [],
  );
}

/** A fact when its report was published and now; `undefined` where there was or is none. */
interface Fact {
  fact: string;
  was: string | undefined;
  now: EditorialFact | undefined;
}

function pairFacts(then: readonly PublishedFact[], now: readonly EditorialFact[]): Fact[] {
  const names = [...new Set([...then, ...now].map(({ fact }) => fact))];
  return names.map((fact) => ({
    fact,
    was: then.find((one) => one.fact === fact)?.said,
    now: now.find((one) => one.fact === fact),
  }));
}

function checkFact(one: Fact, report: PublishedReport): Finding[] {
  const { fact, was = NO_FIGURE, now } = one;
  const is = now?.said ?? NO_FIGURE;
  const corrections = listFactCorrections(report).filter((other) => other.fact === fact);
  if (corrections.length === 0) {
    return was === is || isFreeToChange({ fact, was, is }, report)
      ? []
      : [describeChange({ fact, was, is }, now, report)];
  }
  const steps = [...corrections.map((one) => one.was), is];
  const wanted = [was, ...corrections.map((one) => one.is)];
  return steps.flatMap((step, index): Finding[] => {
    if (step === wanted[index]) return [];
    const isLast = index === corrections.length;
    const correction = corrections[isLast ? index - 1 : index];
    const at = (report.report.data.corrections ?? []).findIndex(
      (other) => other.fact === fact && other.date === correction?.date && other.was === correction.was,
    );
    const key = isLast ? 'is' : 'was';
    const fitting = isLast ? is : wanted[index];
    const origin = isLast ? '现在的' : index === 0 ? '发布时的' : '上一条更正之后的';
    return [
      RULES.raise('corrections/fact-differs', report.report.locate(['corrections', at, key]), {
        message: `更正${isLast ? '之后' : '之前'}写的是“${correction?.[key] ?? ''}”，${origin}“${fact}”却是“${fitting ?? ''}”，两者对不上。`,
        hint: `改为 ${key}: ${fitting ?? ''}${fitting === NO_FIGURE ? '（没有这一项）' : ''}；若写错的不是这里，改正那一项。`,
      }),
    ];
  });
}

function describeChange(
  { fact, was, is }: { fact: string; was: string; is: string },
  now: EditorialFact | undefined,
  { report, record }: PublishedReport,
): Finding {
  // An explanation is put better without harm; that there is none takes an address away.
  const rule = readTermId(fact) !== undefined && now ? 'published/term-changed' : 'published/fact-changed';
  return RULES.raise(rule, now?.place ?? report.locate([]), {
    message: `“${fact}”发布时${was === NO_FIGURE ? '没有' : `是“${was}”`}，现在${is === NO_FIGURE ? '没有了' : `是“${is}”`}。读者照它引用、查证过，不能悄悄改。`,
    hint: `若是误改，照 ${record?.path ?? 'published.yml'} 里的 ${isEditorialName(fact) ? 'editorial' : 'facts'} 改回。若确要改（如原网页搬了家），在 ${report.path} 里补上这一条，写明日期和原因，会显示在网页上：${writeCorrectionEntry({ fact, was, is }, report.data.corrections !== undefined)}`,
  });
}

function listUnknown(report: PublishedReport, names: readonly string[]): Finding[] {
  return (report.report.data.corrections ?? []).flatMap(({ fact }, index): Finding[] => {
    if (fact === undefined || names.includes(fact)) return [];
    const nearest = findNearest(fact, names);
    return [
      RULES.raise('corrections/unknown-fact', report.report.locate(['corrections', index, 'fact']), {
        message: `这份报告没有“${fact}”这一项，不知道更正的是什么。`,
        hint: nearest ? `是不是“${nearest}”？` : `改为下面之一：${names.join('、')}。`,
      }),
    ];
  });
}
