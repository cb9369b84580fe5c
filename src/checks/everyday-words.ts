import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { AssembledContent } from '../report/report.ts';
import { listRepeated } from './duplicate-ids.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'everyday-words/duplicate-word': {
    severity: 'error',
    meaning: '同一个平常的说法写了两次',
    advice: '并成一处，另一处删去',
  },
});

/** What people say for what reports write. */
export const EVERYDAY_WORDS: Subject = { rules: RULES.rules, checks: [checkEverydayWords] };

/** Each saying stands once: of two, search would know one alone. */
function checkEverydayWords({ everydayWords }: AssembledContent): Finding[] {
  if (!everydayWords?.data) return [];
  const said = everydayWords.data.words.flatMap((entry, index) =>
    entry.said.map((word, at) => ({ word, path: ['words', index, 'said', at] })),
  );
  return listRepeated(said, ({ word }) => word).flatMap(({ entry: { word, path }, first }): Finding[] => {
    const earlier = said[first];
    if (!earlier) return [];
    return [
      RULES.raise('everyday-words/duplicate-word', everydayWords.locate(path), {
        message: `“${word}”在第 ${everydayWords.locate(earlier.path).line} 行已经写过，搜索时只认先写的那一处，这里写的不起作用。`,
        hint: '把两处的报告说法并到一处，另一处删去。',
      }),
    ];
  });
}
