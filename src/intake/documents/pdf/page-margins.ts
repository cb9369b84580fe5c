import type { Row } from './rows.ts';

/** A row of a page, with what it says. */
export interface PageRow extends Row {
  text: string;
}

/** A line round the text of a page that is not of the text. */
export interface MarginLine {
  row: PageRow;
  reason: 'page-number' | 'header-footer';
}

/** So many rows at either end of a page may be round its text. */
const MOST_ROWS = 3;
/** So near in height, in points, rows of two pages stand at one place. */
const SAME_HEIGHT = 4;
/** So far from the text a page number stands by itself, in type sizes. */
const APART = 1.8;

const NUMBER_ALONE = /^[-–—―─·•~〜\s]*(?<number>\d{1,4})[-–—―─·•~〜\s]*$/u;
const NUMBER_OF_ALL = /^第?\s*(?<number>\d{1,4})\s*(?:页|[/／])\s*[,，/／]?\s*共?\s*(?:\d{1,4}\s*页?)?$/u;

/** A page's rows, from top to bottom. */
interface PageRows {
  page: number;
  rows: readonly PageRow[];
}

/**
 * Find the lines round each page's text: what stands at one place of several pages and says the same but for its
 * digits, numbers that count the pages, and what the file itself calls no text.
 *
 * @param pages Rows of each page, from top to bottom.
 */
export function findMarginLines(pages: readonly (readonly PageRow[])[]): MarginLine[][] {
  const above = pages.map((rows, page) => ({ page, rows }));
  const below = pages.map((rows, page) => ({ page, rows: rows.toReversed() }));
  return pages.map((_, page) => {
    const found = walk(page, above);
    return [...found, ...walk(page, below).filter(({ row }) => !found.some((other) => other.row === row))];
  });
}

/** Walk from an end of a page inwards as long as rows are round its text. */
function walk(page: number, all: readonly PageRows[]): MarginLine[] {
  const rows = all[page]?.rows ?? [];
  const others = all
    .filter((other) => other.page !== page)
    .flatMap((other) => other.rows.slice(0, MOST_ROWS).map((row) => ({ page: other.page, row })));
  const isTagged = rows.some((row) => !isArtifact(row));
  const found: MarginLine[] = [];
  for (const [index, row] of rows.slice(0, MOST_ROWS).entries()) {
    const alike = others.filter((other) => isAtSamePlace(row, other.row));
    const isNumber = isPageNumber(row, rows[index + 1], page, alike);
    const isMargin = isNumber || alike.some((other) => saysSame(row, other.row)) || (isTagged && isArtifact(row));
    if (!isMargin) break;
    found.push({ row, reason: isNumber ? 'page-number' : 'header-footer' });
  }
  return found;
}

function isAtSamePlace(one: Row, other: Row): boolean {
  return Math.abs(one.baseline - other.baseline) <= SAME_HEIGHT && Math.abs(one.size - other.size) <= 1;
}

/** Whether a row counts pages as those of other pages do, or, far from the text, gives its page's own number. */
function isPageNumber(
  row: PageRow,
  inner: PageRow | undefined,
  page: number,
  alike: readonly { page: number; row: PageRow }[],
): boolean {
  const number = readPageNumber(row.text);
  if (number === undefined) return false;
  const isApart =
    inner === undefined || Math.abs(inner.baseline - row.baseline) > APART * Math.max(inner.size, row.size);
  return (
    alike.some((other) => readPageNumber(other.row.text) === number + other.page - page) ||
    (isApart && number === page + 1)
  );
}

function readPageNumber(text: string): number | undefined {
  const match = NUMBER_ALONE.exec(text.trim()) ?? NUMBER_OF_ALL.exec(text.trim());
  return match ? Number(match.groups?.['number']) : undefined;
}

function saysSame(one: PageRow, other: PageRow): boolean {
  const words = withoutNumbers(one.text);
  return /\p{L}/u.test(words) && withoutNumbers(other.text) === words;
}

/** A row's words, one sign for every number, Roman ones among them. */
function withoutNumbers(text: string): string {
  return text.replace(/\b(?:\d+|[ivxlc]+)\b|\d+/gu, '#').replace(/\s+/gu, '');
}

function isArtifact({ segments }: Row): boolean {
  const glyphs = segments.flatMap((segment) => segment.glyphs);
  return glyphs.length > 0 && glyphs.every((glyph) => glyph.isArtifact);
}
