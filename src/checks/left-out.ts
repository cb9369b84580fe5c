import type { Finding } from '../content/finding.ts';
import { isOriginalIntact } from '../content/hashes.ts';
import { defineRules } from '../content/rule.ts';
import { isOfOriginal } from '../content/schemas/left-out.ts';
import { makeLocator, saysWhatItIs } from '../report/left-out-place.ts';
import { takeOutLines, writePlace } from '../report/original.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { oncePer } from '../once-per.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'original/left-out-inside': {
    severity: 'error',
    step: 'text',
    meaning: '`left-out` 里有报告正文的一行',
    advice: '从 `left-out` 里删去，写回正文',
  },
  'original/left-out-unexplained': {
    severity: 'error',
    step: 'text',
    meaning: '`left-out` 里的一行不像网页上的文字',
    advice: '属于报告的写回正文；不属于的，用 `why` 写明为什么',
  },
});

/** Lines of the original that are left out: they stand round the report, and say what they are or somebody does. */
export const LEFT_OUT: Subject = { rules: RULES.rules, checks: [checkLeftOut] };

function checkLeftOut({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(checkReport);
}

/** Left out while the original is not the one on record. A line that it does not have has its own finding. */
const checkReport = oncePer((folder: AssembledReport): Finding[] => {
  const { report, original } = folder;
  if (!report?.data || original?.text === undefined || !isOriginalIntact(folder)) return [];
  const { title, signed, 'left-out': leftOut = [] } = report.data;
  const entries = leftOut.map((entry, index) => ({ ...entry, index })).filter(({ reason }) => isOfOriginal(reason));
  const { places } = takeOutLines(original.text, entries, original.path);
  const lines = original.text.split('\n');
  const out = new Set(places.flatMap((line) => (line === undefined ? [] : [line - 1])));
  const locate = makeLocator({ lines, leftOut: out, title, signed });
  return entries.flatMap(({ words, why, index }, at): Finding[] => {
    const line = places[at];
    if (line === undefined) return [];
    const place = locate(line - 1);
    const said = `“${shorten(words.trim())}”（original.txt ${writePlace(line)}）`;
    if (place === 'inside') {
      return [
        RULES.raise('original/left-out-inside', report.locate(['left-out', index, 'words']), {
          message: `${said}在报告的正文当中，列在 left-out 里，读者就看不到它了。没有收入的文字只能在标题之前、标题和正文之间，或者落款之后。`,
          hint: '从 left-out 里删去这一条，把这一行写回它所在的那一节；发布以后有误的，写进 corrections。',
        }),
      ];
    }
    const before = lines.slice(0, line - 1).findLast((other, above) => other.trim() !== '' && out.has(above));
    if (why !== undefined || saysWhatItIs(words, { title, before, place })) return [];
    return [
      RULES.raise('original/left-out-unexplained', report.locate(['left-out', index, 'words']), {
        message: `${said}看不出是网页上的文字、公文版头或公开目录，却没有收入报告，读者会问为什么。`,
        hint: '属于报告的，从 left-out 里删去，写回正文；不属于的，在这一条里加一行 why，写明是什么，如 why: 网页上的推荐阅读，会显示在网页上。',
      }),
    ];
  });
});

function shorten(words: string): string {
  return words.length > 30 ? `${words.slice(0, 30)}…` : words;
}
