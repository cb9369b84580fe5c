import type { Finding } from '../../src/content/finding.ts';
import { listProseSpans, type ProseSpan } from '../../src/report/prose.ts';
import type { ParsedContent, ParsedSection } from '../../src/report/parsed-content.ts';

/** What no reader sees, and what turns the order of the characters after it round. */
const CONTROL = /(?![\t\n])\p{Cc}|\p{Bidi_Control}/u;

/** A section prints every character it has, in the order it has them; XML files could not hold the others. */
export function checkControlCharacters({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(checkSection));
}

function checkSection(section: ParsedSection): Finding[] {
  return listProseSpans(section.tree).flatMap((span): Finding[] => {
    const [character] = CONTROL.exec(span.text) ?? [];
    if (character === undefined) return [];
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        file: section.path,
        ...placeCharacter(section, span, character),
        rule: 'markdown/control-character',
        severity: 'error',
        message: `这里有看不见的控制字符（U+${code}）。它会打乱文字显示的先后，或者使数据文件打不开，而屏幕上看不出来。`,
        hint: '把这一处前后的几个字连同它一起删去，重新打一遍；多半是从网页或聊天软件粘贴时带进来的。',
      },
    ];
  });
}

/** Where a character of a span stands; where it is written as a reference (`&#x202E;`), the beginning of the span. */
function placeCharacter(
  { markdown }: ParsedSection,
  { line, column }: ProseSpan,
  character: string,
): Pick<Finding, 'line' | 'column'> {
  const [first = '', ...others] = markdown.split('\n').slice(line - 1);
  const before = [first.slice(column - 1), ...others].join('\n').split(character);
  if (before.length === 1) return { line, column };
  const lines = before[0]?.split('\n') ?? [];
  return { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? column : 1) };
}
