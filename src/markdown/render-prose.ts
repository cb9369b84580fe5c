import type { Root as HtmlRoot, RootContent } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { LetterRole } from '../report/letter.ts';
import { setParagraphIds } from '../report/prose.ts';
import { type FigureNote, rehypeFigureNotes } from './figure-notes.ts';
import { rehypeHeadings, rehypeShiftHeadings } from './headings.ts';
import { rehypeBaseLinks, rehypeExternalLinks } from './links.ts';
import { type CorrectionNote, rehypeCorrectionNotes, rehypeParagraphRoles } from './paragraphs.ts';
import { type FigureMark, markFigures, markPlaces, markTerms, type TermMark } from './place-marks.ts';
import { rehypeTables } from './tables.ts';

/** How a section's text is to stand in its page. */
export interface RenderOptions {
  /** Path the site stands below, with a slash at both ends; links that begin with `/` are put below it. */
  basePath: string;
  /** Levels to push headings down by: a body's headings begin at 2, below the page's one h1. */
  levelShift?: number;
  /** Put before every anchor, where several sections share a page. */
  idPrefix?: string;
  /** Says what a paragraph is to its letter, by its text. */
  roleOf?: (text: string) => LetterRole | undefined;
  /** Numbers to mark in the text. */
  figures?: readonly FigureMark[];
  /** Terms to link to what explains them. */
  terms?: readonly TermMark[];
  /** What to set behind the paragraphs that hold them. */
  notes?: readonly FigureNote[];
  /** What to set below the paragraphs that were corrected. */
  corrections?: readonly CorrectionNote[];
}

/**
 * Render parsed Markdown to safe HTML: raw HTML is dropped and unknown protocols are removed, whatever the checks let
 * through.
 */
export function renderProse(tree: Root, options: RenderOptions): string {
  return toHtml(transformProse(tree, options));
}

/** The same cut before each heading: what stands before the first, which may be nothing, then a piece a heading. */
export function renderPieces(tree: Root, options: RenderOptions): string[] {
  const pieces: RootContent[][] = [[]];
  for (const child of transformProse(tree, options).children) {
    if (headingRank(child) !== undefined) pieces.push([]);
    pieces[pieces.length - 1]?.push(child);
  }
  return pieces.map((children) => toHtml({ type: 'root', children }).trim());
}

function transformProse(tree: Root, options: RenderOptions): HtmlRoot {
  const { basePath, levelShift = 0, idPrefix = '', roleOf = () => undefined } = options;
  const { figures = [], terms = [], notes = [], corrections = [] } = options;
  const marked = markPlaces(tree, [...markFigures(figures), ...markTerms(terms)]);
  setParagraphIds(marked, idPrefix);
  return unified()
    .use(remarkRehype)
    .use(rehypeSanitize, SAFE_HTML)
    .use(rehypeShiftHeadings, levelShift)
    .use(rehypeSlug, { prefix: idPrefix })
    .use(rehypeBaseLinks, basePath)
    .use(rehypeExternalLinks)
    .use(rehypeTables)
    .use(rehypeParagraphRoles, roleOf)
    .use(rehypeCorrectionNotes, corrections)
    .use(rehypeFigureNotes, notes)
    .use(rehypeHeadings)
    .runSync(marked);
}

/** The usual. Anchors are ours alone, raw HTML being dropped, so they need no prefix. */
const SAFE_HTML: typeof defaultSchema = { ...defaultSchema, clobber: [] };
