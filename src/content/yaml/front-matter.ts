import { FILE_RULES } from '../file-rules.ts';
import { type Finding, wholeFile } from '../finding.ts';
import { parseYaml, type YamlSource } from './source.ts';

/** A Markdown file taken apart. */
export interface SectionSource {
  frontMatter: YamlSource;
  /**
   * The Markdown, with the front matter's lines left blank: a line and column in it is the line and column in the
   * file.
   */
  markdown: string;
}

/**
 * Split a section file into front matter and Markdown. Of one whose front matter never ends nothing is Markdown: where
 * it would begin cannot be told.
 */
export function splitSection(text: string, file: string): SectionSource {
  const found = findFrontMatter(text);
  if (!found) {
    const finding = FENCE.test(text) ? unclosedFrontMatter(text, file) : missingFrontMatter(text, file);
    const isMeant = FENCE.test(text) || readFault(text) !== undefined;
    return {
      frontMatter: { ...parseYaml('', file), meant: undefined, findings: [finding] },
      markdown: isMeant ? '' : text,
    };
  }
  const { start, end, bodyStart } = found;
  return {
    frontMatter: parseYaml(text.slice(start, end), file, 2),
    markdown: text.slice(0, bodyStart).replace(/[^\n]/g, '') + text.slice(bodyStart),
  };
}

/** Find the YAML of a section's front matter, and where its Markdown begins; `undefined` where it has no end or none at all. */
export function findFrontMatter(text: string): { start: number; end: number; bodyStart: number } | undefined {
  const [whole, open = '', yaml = ''] = /^(---[ \t]*\n)((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { start: open.length, end: open.length + yaml.length, bodyStart: whole.length };
}

const FENCE = /^---[ \t]*(?:\n|$)/u;

/** A line that was meant to be `---`. */
const ODD_FENCE = /^[^\S\n]*(?:[－—–−‐‒―_=]{1,6}|-{2}|-{4,})[^\S\n]*$|^[^\S\n]+---[^\S\n]*$/mu;

/** What keeps the first line that says anything from beginning front matter, if it was meant to. */
function readFault(text: string): { problem: string; hint: string } | undefined {
  const [first = ''] = /\S.*/u.exec(text) ?? [];
  if (FENCE.test(first)) {
    return {
      problem: '文件开头的“---”前面有空行或空格',
      hint: '删去它前面的空行和空格，让“---”成为第一行。',
    };
  }
  if (!ODD_FENCE.test(first)) return undefined;
  return {
    problem: `文件开头的“${first.trim()}”不是三个英文减号“---”`,
    hint: '把第一行改为三个英文减号“---”，说明下面的那一行也一样。',
  };
}

function missingFrontMatter(text: string, file: string): Finding {
  const { problem, hint } = readFault(text) ?? {
    problem: '文件开头没有两行“---”之间的说明',
    hint: '在第一行写“---”，接着写“kind: measures”等内容，再以一行“---”结束；可参照往年同名文件。',
  };
  return FILE_RULES.raise('front-matter/missing', wholeFile(file), {
    message: `${problem}，无法知道这是报告的哪一节。`,
    hint,
  });
}

function unclosedFrontMatter(text: string, file: string): Finding {
  const [odd] = ODD_FENCE.exec(text) ?? [];
  return FILE_RULES.raise('front-matter/unclosed', wholeFile(file), {
    message: '第一行的“---”之后没有另一行“---”，分不出哪里是说明、哪里是正文，整个文件无法读取。',
    hint:
      odd === undefined
        ? '在 heading 等说明的下面、正文的上面，单独写一行“---”。'
        : `把“${odd.trim()}”那一行改为三个英文减号“---”，左边不留空格。`,
  });
}
