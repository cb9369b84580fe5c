import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { AssembledContent } from '../report/report.ts';
import { type AssembledSection, placeNode } from '../report/section.ts';
import type { Place } from '../text/place.ts';
import { oncePer } from '../once-per.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'html/tag': { severity: 'error', step: 'form', meaning: '有网页代码', advice: '删去代码，留下文字' },
  'html/comment': { severity: 'error', step: 'form', meaning: '有网页注释', advice: '删去' },
  'html/script': { severity: 'error', step: 'form', meaning: '有脚本', advice: '删去' },
  'html/event-handler': { severity: 'error', step: 'form', meaning: '代码里夹着脚本', advice: '删去整个标签' },
});

/** HTML in a section's Markdown. */
export const RAW_HTML: Subject = { rules: RULES.rules, checks: [checkRawHtml] };

/** A comment, a start tag, an end tag or a declaration, whether or not it ends. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<[/a-z!?](?:"[^"]*"|'[^']*'|[^"'>])*>?/gi;

/** Markdown holds no HTML: the pages drop it, and script must not even come near them. */
function checkRawHtml({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listTags));
}

const listTags = oncePer((section: AssembledSection): Finding[] => {
  const findings: Finding[] = [];
  const openTags: string[] = [];
  visit(section.tree, 'html', (node) => {
    for (const { 0: tag, index } of node.value.matchAll(TAG)) {
      const name = readTagName(tag);
      // An end tag is reported by its start tag.
      if (tag.startsWith('</') && openTags.includes(name)) {
        openTags.splice(openTags.lastIndexOf(name), 1);
      } else {
        findings.push(describe(tag, placeWithin(node, index, placeNode(section, node))));
        if (name !== '') openTags.push(name);
      }
    }
  });
  return findings;
});

/** Name of a start or end tag in lower case; empty for comments and the like. */
function readTagName(tag: string): string {
  return /^<\/?([a-z][^\s/>]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

function placeWithin(node: Html, index: number, start: Place): Place {
  const lines = node.value.slice(0, index).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1);
  return { ...start, line: start.line + lines.length - 1, column };
}

function describe(tag: string, place: Place): Finding {
  const handler = /[\s"'/](on[a-z]+)\s*=/i.exec(tag)?.[1];
  if (readTagName(tag) === 'script' || /=\s*["']?\s*javascript:/i.test(tag)) {
    return RULES.raise('html/script', place, {
      message: '正文里有脚本。脚本可以在读者的浏览器里做任何事，网站一律不放行。',
      hint: '删去它。若是粘贴时带进来的，请先粘贴到记事本，再复制纯文本。',
    });
  }
  if (handler) {
    return RULES.raise('html/event-handler', place, {
      message: `正文里有事件属性“${handler}”，它与脚本一样会在读者的浏览器里运行，网站一律不放行。`,
      hint: '删去整个标签，只留文字。',
    });
  }
  if (tag.startsWith('<!--')) {
    return RULES.raise('html/comment', place, {
      message: '正文里有 HTML 注释。注释不是报告的文字，不应留在这里。',
      hint: '删去它；要留给同事的话，请写在别处。',
    });
  }
  return RULES.raise('html/tag', place, {
    message: `正文里有 HTML 标签“${shorten(tag)}”，网页会丢掉它，夹在里面的文字也可能丢失。`,
    hint: `删去标签，只留文字。若文字里确有小于号，在它前面加反斜杠：\\<。`,
  });
}

function shorten(tag: string): string {
  const [line = ''] = tag.split('\n');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
