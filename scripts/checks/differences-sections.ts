import { countCharacters, lineUpSections } from '../../src/compare/section-pairs.ts';
import type { Finding } from '../../src/content/finding.ts';
import { type DraftWithBefore, listDraftsWithBefore } from '../lib/neighbouring-reports.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** A section this many times as long as last year's, or as short, is worth a look. */
const TIMES = 2;

/** Where both are shorter than this, a sentence more or less makes the difference. */
const LEAST_LENGTH = 200;

/** Sections of a draft that are less than half as long as those of the year before, or more than twice as long. */
export function checkSectionDifferences(content: ParsedContent): Finding[] {
  return listDraftsWithBefore(content).flatMap(listDifferences);
}

function listDifferences({ draft, before }: DraftWithBefore): Finding[] {
  return lineUpSections(before.sections, draft.sections).flatMap(({ before: last, after: section }): Finding[] => {
    if (!last?.data || !section?.data) return [];
    const [then, now] = [countCharacters(last), countCharacters(section)];
    const isShort = now * TIMES < then;
    if (Math.max(then, now) < LEAST_LENGTH || (!isShort && now <= then * TIMES)) return [];
    const name = 'heading' in section.data ? section.data.heading : section.slug;
    return [
      {
        ...section.locate(['heading' in section.data ? 'heading' : 'kind']),
        rule: 'differences/section-length',
        severity: 'warning',
        message:
          `“${name}”一节有 ${now} 字，${before.ledger.year}年的这一节（${last.path}）有 ${then} 字，` +
          `${isShort ? '不到那一年的一半' : '是那一年的两倍以上'}。`,
        hint: isShort
          ? '对照原文看有没有漏掉几段，或者有几段放进了别的节。确实如此就不必改。'
          : '对照原文看有没有把别的节放了进来，或者贴了两遍。确实如此就不必改。',
      },
    ];
  });
}
