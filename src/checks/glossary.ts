import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { AssembledContent } from '../report/report.ts';
import { findTerms } from '../report/terms.ts';
import { listDuplicateIds, listRepeated } from './duplicate-ids.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'glossary/duplicate-id': { severity: 'error', meaning: '两个术语用了同一个编码', advice: '给后写的换一个编码' },
  'glossary/duplicate-name': { severity: 'error', meaning: '同一个说法写在两个术语里', advice: '留一处，另一处删去' },
  'glossary/unused-term': {
    severity: 'warning',
    meaning: '所有报告里都没有出现这个术语',
    advice: '对照报告的写法改；用不着就删去',
  },
});

/** Terms of the glossary. */
export const GLOSSARY: Subject = { rules: RULES.rules, checks: [checkGlossaryTerms, checkGlossaryUsed] };

/** Terms have ids of their own, since addresses are named after them, and names that no other term has. */
function checkGlossaryTerms({ glossary }: AssembledContent): Finding[] {
  if (!glossary?.data) return [];
  const { terms } = glossary.data;
  const names = terms.flatMap(({ term, aliases = [] }, index) => [
    { name: term, path: ['terms', index, 'term'] },
    ...aliases.map((name, alias) => ({ name, path: ['terms', index, 'aliases', alias] })),
  ]);
  return [
    ...listDuplicateIds(glossary, { key: 'terms', entries: terms, what: '术语' }, (place, words) =>
      RULES.raise('glossary/duplicate-id', place, words),
    ),
    ...listRepeated(names, ({ name }) => name).flatMap(({ entry: { name, path }, first }): Finding[] => {
      const earlier = names[first];
      if (!earlier) return [];
      return [
        RULES.raise('glossary/duplicate-name', glossary.locate(path), {
          message: `“${name}”在第 ${glossary.locate(earlier.path).line} 行已经写过，报告里的这个词就分不清该用哪一条解释。`,
          hint: '每个写法只留一处：删去这一处，或者把两个术语并成一条。',
        }),
      ];
    }),
  ];
}

/**
 * Every term is in some report. Only a warning: one may be prepared for the report to come. A name that stands only
 * within longer ones is never found, since the longest counts.
 */
function checkGlossaryUsed({ glossary, reports }: AssembledContent): Finding[] {
  if (!glossary?.data || reports.length === 0) return [];
  const { terms } = glossary.data;
  const texts = reports.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  const found = new Set(texts.flatMap((text) => findTerms(text, terms).map(({ id }) => id)));
  const firstOf = new Map<string, number>();
  return terms.flatMap((term, index): Finding[] => {
    // One whose name an earlier term has is found as that, and is another finding.
    const names = [term.term, ...(term.aliases ?? [])];
    const isTaken = names.some((name) => (firstOf.get(name) ?? index) < index);
    for (const name of names) if (!firstOf.has(name)) firstOf.set(name, index);
    if (found.has(term.id) || isTaken) return [];
    const isWithin = names.some((name) => texts.some((text) => text.includes(name)));
    return [
      RULES.raise('glossary/unused-term', glossary.locate(['terms', index, 'term']), {
        message: isWithin
          ? `术语“${term.term}”只出现在更长的术语或书名号里，报告里没有地方会链接到它的解释。`
          : `术语“${term.term}”哪一年的报告里都没有，报告里没有地方会链接到它的解释。`,
        hint: '若报告里写法不同，把那个写法写进 aliases；若是为下一年准备的，可以不改；若用不到，删去这一条。',
      }),
    ];
  });
}
