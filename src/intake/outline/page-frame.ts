import { findDocumentNumber, isLetterheadLine } from '../../report/letterhead.ts';
import { isOfficeName, readSignature } from '../../report/letter.ts';
import { readLabels } from '../../report/page-labels.ts';
import { findPageValue, isPageLine, type PageValue } from '../../report/page-lines.ts';
import { foldText } from '../../text/folding.ts';
import { endsWithStop, STOPS } from '../../text/sentences.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import type { ImportOptions, LineChoices } from './import-options.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { isAppended, isSalutation } from './letter-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { findGivenTitle, findTitle } from './title.ts';

/** What a line that is no part of the report belongs to; `undefined` where nothing tells. */
export type FrameKind = 'page-line' | 'letterhead' | 'index-table';

/** A line round the report. */
export interface FrameLine {
  line: SourceLine;
  kind: FrameKind | undefined;
}

/** A document, what stands round the report apart from it. */
export interface SeparatedPage {
  /** Lines of the page, of the document's head and of its index, in their order. */
  frame: FrameLine[];
  /** The title, of one line or of several. */
  title: SourceLine;
  /** The report below its title. */
  body: SourceLine[];
  /** What the page gives as 来源, 发布时间 and 发文字号, and the line each stands on. */
  source: PageValue | undefined;
  published: PageValue | undefined;
  number: PageValue | undefined;
  /** Who issues the document, by its red head or the page's index. */
  issuer: string | undefined;
}

const NO_CHOICES: LineChoices = { takenIn: [], takenOut: [] };
/** So far below the title the page's lines may reach, and so long one may be that nothing tells for what it is. */
const MOST_BELOW = 30;
const LONGEST_UNKNOWN = 40;

/**
 * Separate what stands round a report from the report: page lines, the head of an official document, an index.
 *
 * It is looked for before the title, between title and text and at the very end only: a 来源 inside the report is text.
 * What nothing tells for what it is there is no part of the report either, which is a finding.
 *
 * @returns `undefined` where there is no title, which is an error.
 */
export function separateFrame(
  lines: readonly SourceLine[],
  { year, title: given, lines: { takenIn, takenOut } = NO_CHOICES }: Pick<ImportOptions, 'year' | 'title' | 'lines'>,
  findings: LineFinding[],
): SeparatedPage | undefined {
  const found = given === undefined ? findTitle(lines, year) : findGivenTitle(lines, given);
  const first = found && lines[found.start];
  if (!found || !first) {
    findings.push(describeNoTitle(lines, given));
    return undefined;
  }
  const [bodyStart, bodyEnd] = [findBodyStart(lines, found.end), findBodyEnd(lines, found.end)];
  const above = lines.slice(0, found.start);
  const below = lines.slice(found.end, bodyStart);
  const own = lines.slice(bodyStart, Math.max(bodyEnd, bodyStart));
  const after = lines.slice(Math.max(bodyEnd, bodyStart));
  const isOut = ({ number }: SourceLine): boolean => takenOut.includes(number);
  const isIn = ({ number }: SourceLine): boolean => takenIn.includes(number);
  const round = [...below.filter((line) => !isIn(line)), ...own.filter(isOut), ...after.filter((line) => !isIn(line))];
  // Pages print the title above the article and again in it.
  const isTitle = ({ text }: SourceLine): boolean => foldText(text) === foldText(found.text);
  const frame: FrameLine[] = [];
  for (const line of [...above, ...round]) {
    const isOfPage = isTitle(line) || isOut(line);
    const kind = tellByLabel(frame.at(-1), line) ?? (isOfPage ? 'page-line' : tellKind(line, above));
    frame.push({ line, kind });
  }
  findings.push(...describeUnknown(frame, found.start === 0 ? 0 : first.number));
  const texts = frame.map(({ line }) => line.raw);
  const placeOf = (value: PageValue | undefined): PageValue | undefined =>
    value && { ...value, line: frame[value.line]?.line.number ?? first.number };
  return {
    frame,
    title: { ...first, text: found.text },
    body: [...below.filter(isIn), ...own.filter((line) => !isOut(line)), ...after.filter(isIn)],
    source: placeOf(findPageValue(texts, 'source')),
    published: placeOf(findPageValue(texts, 'published') ?? findPlainDay(texts.slice(0, above.length + below.length))),
    number: placeOf(findDocumentNumber(texts)),
    issuer: findIssuer(frame),
  };
}

function findIssuer(frame: readonly FrameLine[]): string | undefined {
  const named = frame.flatMap(({ line: { raw, text }, kind }) => [
    ...(kind === 'letterhead' ? [text.replace(/文件$/u, '')] : []),
    ...readLabels(raw).flatMap(({ label, value }) => (ISSUER.test(label) ? value : [])),
  ]);
  return named.find((name) => isOfficeName(name));
}

const ISSUER = /^(?:发文|制发|制作)(?:机关|机构|单位)$/u;

/** The name of who issues a document stands in its head alone only where more of a head follows or goes before. */
function tellKind(line: SourceLine, above: readonly SourceLine[]): FrameKind | undefined {
  if (isLetterheadLine(line.raw)) return 'letterhead';
  const [label] = readLabels(line.raw.trim());
  if (label?.isOfIndex && label.isMarked && (line.isTableRow || isPageLine(line.raw))) return 'index-table';
  if (isPageLine(line.raw) || isScrap(line) || PLAIN_DAY.test(line.text)) return 'page-line';
  const isOfHead = above.includes(line) && above.some((other) => isLetterheadLine(other.raw));
  return isOfHead && (isOfficeName(line.text) || PLACE.test(line.text)) ? 'letterhead' : undefined;
}

/** What a red head on several lines begins with: 示例县 / 人民政府 / 文件. */
const PLACE = /^\p{Script=Han}{1,9}[省市县区州旗盟镇乡]$/u;

/** A day as pages print it beside a title, 2023-03-20; where a letter is dated, it is 2023年3月20日. */
const PLAIN_DAY = /^\[?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\]?$/u;

function findPlainDay(lines: readonly string[]): PageValue | undefined {
  const line = lines.findIndex((text) => PLAIN_DAY.test(text.trim()));
  return line === -1 ? undefined : { value: lines[line]?.trim() ?? '', line };
}

/** A line is a value where the one before it ends behind a label. */
function tellByLabel(before: FrameLine | undefined, { raw }: SourceLine): FrameKind | undefined {
  if (readLabels(raw).length > 0) return undefined;
  const label = before && readLabels(before.line.raw).at(-1);
  const hasValue = label?.name !== undefined || label?.isOfIndex;
  return label?.isMarked && label.value === '' && hasValue ? before?.kind : undefined;
}

/** What a button's words or brackets are cut into: 大, 中, 】. */
function isScrap({ text }: SourceLine): boolean {
  return /^(?:[大中小\s]+|[^\p{L}\p{N}]+|(?:A[+-]?\s*)+)$/u.test(text);
}

/** Lines below the title up to where the text begins: behind the last line that is known to be of the page. */
function findBodyStart(lines: readonly SourceLine[], from: number): number {
  let start = from;
  for (let index = from; index < Math.min(lines.length, from + MOST_BELOW); index += 1) {
    const line = lines[index];
    if (!line) break;
    if (isSalutation(line)) return canSkip(lines.slice(start, index)) ? index : start;
    if (tellKind(line, []) !== undefined) start = index + 1;
    else if (!isShort(line)) break;
  }
  return start;
}

/** Between title and salutation a line of the page may stand that nothing tells; a remark in brackets is the report's. */
function canSkip(lines: readonly SourceLine[]): boolean {
  return lines.every(({ text }) => !/^(?:[（(].*[）)]|[—－―-]{1,2}.*)$/u.test(text));
}

function isShort({ text, mark, styleLevel, isTableRow }: SourceLine): boolean {
  return (
    !mark &&
    styleLevel === undefined &&
    !isTableRow &&
    text.length <= LONGEST_UNKNOWN &&
    !endsWithStop(text, STOPS.sentence) &&
    !text.endsWith('：')
  );
}

/**
 * Index behind the report's last line: what a page prints below it begins with a line that is known to be of one. An annex
 * has lines of its own that read like those of an index, 时间：…, 名称：….
 */
function findBodyEnd(lines: readonly SourceLine[], from: number): number {
  const dated = lines.findLastIndex((line) => !line.isTableRow && readSignature(line.text) !== undefined);
  const hasAnnex = lines.some(({ text }, index) => index > dated && isAppended(text));
  const isOfPage = (line: SourceLine | undefined): boolean =>
    line !== undefined && (isPageLine(line.raw) || isScrap(line)) && !(hasAnnex && isLikeIndex(line));
  let end = lines.length;
  while (end > from && isOfPage(lines[end - 1])) end -= 1;
  if (dated < from || hasAnnex) return end;
  const below = lines.findIndex((line, index) => index > dated && isPageLine(line.raw));
  return below !== -1 && lines.slice(below).every((line) => isOfPage(line) || isShort(line)) ? below : end;
}

function isLikeIndex({ raw }: SourceLine): boolean {
  const [label] = readLabels(raw);
  return label !== undefined && (label.isOfIndex || label.name === 'published');
}

function describeNoTitle(lines: readonly SourceLine[], given: string | undefined): LineFinding {
  const [first] = lines;
  if (!first || lines.every((line) => tellKind(line, []) !== undefined)) {
    return IMPORT_RULES.raise(
      'import/no-text',
      { line: 1 },
      {
        message: '文件里没有报告的文字。',
        hint: '看一看是不是选错了文件；报告若是图片或扫描件，先转成文字，再导入一次。',
      },
    );
  }
  if (given !== undefined) {
    return IMPORT_RULES.raise(
      'import/given-words-missing',
      { line: 1 },
      {
        message: `原文里没有“${given}”这个标题，网站上的标题必须与原文一字不差。`,
        hint: '照原文逐字写“标题”（--title）；标题在原文里分成几行的，接起来写。',
      },
    );
  }
  return IMPORT_RULES.raise(
    'import/no-title',
    { line: first.number },
    {
      message: `认不出报告的标题：开头是“${first.text.slice(0, 20)}”，正文之前没有一行像“……关于……年度法治政府建设情况的报告”。没有标题的报告不能发布。`,
      hint: '对照印发的文本：标题和正文挤在一行的，在原文件里让标题独占一行；漏了的，补上；标题写法特别的，在“标题”一项（--title）里照原文写明。再导入一次。',
    },
  );
}

/** Say what was left out without anything telling that it is no part of the report. */
function describeUnknown(frame: readonly FrameLine[], title: number): LineFinding[] {
  const unknown = frame.filter(({ kind }) => kind === undefined).map(({ line }) => line);
  const above = unknown.filter(({ number }) => number < title);
  const others = unknown.filter(({ number }) => number >= title);
  const quote = (lines: readonly SourceLine[]): string =>
    `${lines.length} 行文字（${lines
      .slice(0, 3)
      .map(({ text }) => `“${text.slice(0, 20)}”`)
      .join('')}${lines.length > 3 ? '等' : ''}）`;
  return [
    ...above.slice(0, 1).map(({ number }) =>
      IMPORT_RULES.raise(
        'import/text-before-title',
        { line: number },
        {
          message: `标题之前有 ${quote(above)}看不出是什么，没有放进报告，记在没有收入的文字里（report.yml 的 left-out）。`,
          hint: '是网页上的文字，不必改动；若属于报告，在原文件里移到标题之后，再导入一次。标题认错了的，在“标题”一项（--title）里写明。',
        },
      ),
    ),
    ...others.slice(0, 1).map(({ number }) =>
      IMPORT_RULES.raise(
        'import/unknown-page-line',
        { line: number },
        {
          message: `标题下面或全文末尾有 ${quote(others)}夹在网页的文字当中，当作网页的文字，没有放进报告，记在没有收入的文字里（report.yml 的 left-out）。`,
          hint: '是网页上的文字，不必改动；若属于报告，把这一行拿回来（写进草稿里它该在的地方，并从 report.yml 的 left-out 里删去这一条）。',
        },
      ),
    ),
  ];
}
