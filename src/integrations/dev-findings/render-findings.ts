import { toHtml } from 'hast-util-to-html';
import { printCounts, printPlace, SEVERITY_NAMES } from '../../content/finding-words.ts';
import type { Finding } from '../../content/finding.ts';
import type { PageFindings, PlacedFinding } from './place-findings.ts';

/** Where the site and its content are, for what is written on the pages. */
export interface FindingsPlace {
  basePath: string;
  contentDir: string;
}

/** How many findings are listed at once where they stand in the text as well. */
const LONGEST_LIST = 6;

/** Anchor of the note beside the paragraph that a finding is about; `index` is its place in the page's list. */
function noteAnchor(index: number): string {
  return `page-finding-${index + 1}`;
}

/** The box at the head of a page: each finding with its place and what to do, then the pages that have others. */
export function renderBox(
  { own, below }: Pick<PageFindings, 'own' | 'below'>,
  { basePath, contentDir }: FindingsPlace,
): string {
  const items = own.map(({ finding, block }, index) => {
    const link = block === undefined ? '' : `<a href="#${noteAnchor(index)}">看原处</a>`;
    return `<li>${renderFinding(finding)}<p class="findings-place"><code>${text(printPlace(finding, contentDir))}</code>${link}</p></li>`;
  });
  // A long list would push the page out of sight; what has its place in the text stands there too.
  const isLong = own.length > LONGEST_LIST && own.some(({ block }) => block !== undefined);
  const others = below.map(
    ({ title, path, findings }) =>
      `<li><a href="${basePath}${encodeURI(path)}">${text(title)}</a><span>${text(printCounts(findings))}</span></li>`,
  );
  const all = [...own.map(({ finding }) => finding), ...below.flatMap(({ findings }) => findings)];
  return [
    '<aside class="findings" aria-labelledby="page-findings"><div>',
    `<p class="findings-title" id="page-findings">检查发现：${text(printCounts(all))}</p>`,
    '<p class="findings-remark">只在本机预览时显示，不会随网站发布。改好文件后这里随之更新。</p>',
    items.length > 0 ? renderList(items, isLong) : '',
    others.length > 0 ? `<ul class="findings-below">${others.join('')}</ul>` : '',
    '</div></aside>',
  ].join('');
}

function renderList(items: readonly string[], isFolded: boolean): string {
  const list = `<ol class="findings-list">${items.join('')}</ol>`;
  return isFolded
    ? `<details><summary>逐条列出（${items.length} 条），正文里也标在各段之后</summary>${list}</details>`
    : list;
}

/** Notes to stand behind the blocks of a section's text, by block. They are no part of the text. */
export function renderNotes(own: readonly PlacedFinding[]): Map<number, string> {
  const notes = new Map<number, string>();
  for (const [index, { finding, block }] of own.entries()) {
    if (block === undefined) continue;
    const note = `<aside class="findings-note" id="${noteAnchor(index)}" data-editorial>${renderFinding(finding)}</aside>`;
    notes.set(block, (notes.get(block) ?? '') + note);
  }
  return notes;
}

/** A page in place of one that cannot be shown. It reloads by itself once the content changes. */
export function renderInstead(findings: Pick<PageFindings, 'own' | 'below'>, place: FindingsPlace): string {
  const { basePath } = place;
  const styles = ['src/styles/tokens.css', 'src/styles/base.css'].map((path) => linkStyles(basePath + path));
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>这一页暂时排不出来</title>',
    ...styles,
    linkFindingStyles(place),
    `<script type="module" src="${basePath}@vite/client"></script></head>`,
    '<body><main class="findings-page"><h1>这一页暂时排不出来</h1>',
    `<p>下面的错误改好以后，它会自动出现。<a href="${basePath}">回到首页</a></p>`,
    renderBox(findings, place),
    '</main></body></html>',
  ].join('\n');
}

/** What the box and the notes look like, for the head of a page. */
export function linkFindingStyles({ basePath }: FindingsPlace): string {
  return linkStyles(`${basePath}src/integrations/dev-findings/findings.css`);
}

function linkStyles(href: string): string {
  return `<link rel="stylesheet" href="${href}">`;
}

function renderFinding({ severity, message, hint }: Finding): string {
  return `<p class="findings-message"><strong>${SEVERITY_NAMES[severity]}</strong>${text(message)}</p><p>怎么办：${text(hint)}</p>`;
}

function text(value: string): string {
  return toHtml({ type: 'text', value });
}
