import type { Finding } from '../report/finding.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

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
  const match = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    const isOpen = /^---[ \t]*(?:\n|$)/.test(text);
    const finding = isOpen ? unclosedFrontMatter(file) : missingFrontMatter(file);
    return { frontMatter: { ...parseYaml('', file), findings: [finding] }, markdown: isOpen ? '' : text };
  }
  const [whole, yaml = ''] = match;
  return {
    frontMatter: parseYaml(yaml, file, 2),
    markdown: whole.replace(/[^\n]/g, '') + text.slice(whole.length),
  };
}

function missingFrontMatter(file: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'front-matter/missing',
    severity: 'error',
    message: '文件开头没有两行“---”之间的说明，无法知道这是报告的哪一节。',
    hint: '在第一行写“---”，接着写“kind: duty-area”等内容，再以一行“---”结束；可参照往年同名文件。',
  };
}

function unclosedFrontMatter(file: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'front-matter/unclosed',
    severity: 'error',
    message: '第一行的“---”之后没有另一行“---”，分不出哪里是说明、哪里是正文，整个文件无法读取。',
    hint: '在 heading 等说明的下面、正文的上面，单独写一行“---”。',
  };
}
