import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { findParts } from '../report/published-parts.ts';
import { isProseBlock } from '../report/prose.ts';
import { compareReport } from '../report/published-text.ts';
import { type Beginning, readBeginning } from '../report/recorded-paragraphs.ts';
import type { AssembledContent } from '../report/report.ts';
import { type AssembledSection, placeNode } from '../report/section.ts';
import type { Place } from '../text/place.ts';
import { listPublishedReports, type PublishedReport } from './correction-drafts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/paragraphs-changed': {
    severity: 'error',
    step: 'form',
    meaning: '已发布的正文，分段与发布时的不同',
    advice: '照提示接上或分开',
  },
});

/** How the text of a published report is parted: the address of each paragraph counts those before it. */
export const PUBLISHED_PARAGRAPHS: Subject = { rules: RULES.rules, checks: [checkParagraphs] };

/** It is parted as it was published. Left out while its words are not those of then, of which there is a finding. */
function checkParagraphs(content: AssembledContent): Finding[] {
  return listPublishedReports(content).flatMap((report) => {
    const found = report.sections.flatMap((section) => checkSection(section, report));
    return found.length > 0 && compareReport(report).length > 0 ? [] : found;
  });
}

function checkSection(section: AssembledSection, report: PublishedReport): Finding[] {
  if (!section.data || section.lostCorrections.length > 0) return [];
  const { changed } = findParts(section, report);
  if (!changed) return [];
  const [then, now] = [changed.then.map(readBeginning), changed.now.map(readBeginning)];
  const at = Array.from({ length: Math.max(then.length, now.length) }).findIndex(
    (_, index) => changed.then[index] !== changed.now[index],
  );
  const printed = `第 ${at + 1} 段发布时${quote(then[at])}，现在${quote(now[at])}`;
  return [
    RULES.raise('published/paragraphs-changed', placeBlock(section, changed.start + at), {
      message: `“${section.title}”发布时有 ${then.length} 段（小标题和表格的行也算），现在有 ${now.length} 段；${printed}。每一段都有自己的网址，分段一变，以后各段的网址就指到别的段落，引用过的人会看错地方。`,
      hint: `${isBehind(section, report) ? BEHIND : adviseOn(then, now, at)}更正只改一段之内的字，不增加、不去掉整段：要补的话写在原有的一段里，要去掉的一段改写成更正以后的话。`,
    }),
  ];
}

/** Whether what was merged into a section was published before it, so that it stands first and has the first addresses. */
function isBehind({ slug, formerly }: AssembledSection, { record }: PublishedReport): boolean {
  const order = (record?.data?.paragraphs ?? []).map((entry) => entry.section);
  const own = order.indexOf(slug);
  return formerly.some((old) => order.slice(0, Math.max(own, 0)).includes(old));
}

const BEHIND =
  '前一节并到这一节里，它的文字就排在了前面，占了这一节各段的网址：这个文件改用前一节的名字，formerly 里写这一节原来的名字。';

const KINDS: Record<Beginning['kind'], string> = { heading: '小标题', row: '表格的一行', paragraph: '正文' };

function quote(beginning: Beginning | undefined): string {
  return beginning ? `是以“${beginning.words}”开头的${KINDS[beginning.kind]}` : '没有';
}

/** How to part a text again as it was. */
function adviseOn(then: readonly Beginning[], now: readonly Beginning[], at: number): string {
  const [was, is] = [then[at], now[at]];
  if (was && was.words === is?.words) return `把“${was.words}”开头的这一段改回${KINDS[was.kind]}。`;
  // What a record has of a paragraph may be longer than what there is of it now.
  const isJoined = was !== undefined && is?.words.startsWith(was.words);
  const added = was && is && was.words.startsWith(is.words) ? now[at + 1] : is;
  if (added && !isJoined && !then.some(({ words }) => words === added.words)) {
    return `“${added.words}”开头的这一段发布时不是单独的一段：删去它前面的空行，把它接回上一段。`;
  }
  const lost = isJoined ? then[at + 1] : was;
  if (lost && !now.some(({ words }) => words === lost.words)) {
    return `“${lost.words}”开头的是单独的一段：在它前面补一个空行。`;
  }
  return '照发布时的次序排列各段。';
}

/** Where a section's paragraph begins; past the last, where the last one does. */
function placeBlock(section: AssembledSection, index: number): Place {
  const blocks: Nodes[] = [];
  visit(section.tree, (node) => {
    if (isProseBlock(node)) blocks.push(node);
  });
  const node = blocks[index] ?? blocks.at(-1);
  return node ? placeNode(section, node) : section.locate([]);
}
