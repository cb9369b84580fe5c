import { type Report, reportSchema } from '../../content/schemas/report.ts';
import { FACT_NAMES } from '../../report/fact-names.ts';
import { type PageValue, readPageLabels } from '../../report/page-lines.ts';
import { readPrintedMoment } from '../../text/dates.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import type { LeftOutWords } from '../documents/source-document.ts';
import type { ImportOptions } from './import-options.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { listLeftOutWords } from './left-out-words.ts';
import type { LetterHead, LetterTail } from './letter.ts';
import type { FrameLine, SeparatedPage } from './page-frame.ts';

/** What has been read of the original, as far as it could be. */
export interface ReadOriginal {
  sha256: string;
  /** Words of the document that are not in its text. */
  leftOut: readonly LeftOutWords[];
  page: SeparatedPage;
  head: LetterHead;
  tail: LetterTail;
  /** First year of the outline that the report follows. */
  outline: string;
}

/** A value that a draft can do without, and the line it was read from; none, it came as an option. */
interface Detail {
  value: string;
  line: number | undefined;
}

/**
 * Put together what `report.yml` says of a draft. What the text does not say, or does not say as it should, is left out
 * and is a warning.
 *
 * @returns `undefined` when nothing says who reports, or an option is no value; what, is an error.
 */
export function buildReport(read: ReadOriginal, options: ImportOptions, findings: LineFinding[]): Report | undefined {
  const { head, tail, page, outline, sha256 } = read;
  const printedIssuer = options.issuer ?? head.issuer ?? tail.signatory ?? page.issuer;
  const published = page.published && {
    ...page.published,
    value: readPrintedMoment(page.published.value) ?? page.published.value,
  };
  const details = new Map<string, Detail>([
    ...listDetail('addressee', options.addressee, head.addressee),
    ...listDetail('number', options.number, page.number),
    ...listDetail('source', options.source, page.source),
    ...listDetail('published', options.published, published),
    ...listDetail('signed', options.signed, tail.signed && { value: tail.signed.date, line: tail.signed.line }),
  ]);
  const leftOut = listLeftOutWords(page, read.leftOut);
  const catalogue = listCatalogue(page.frame);
  const parse = (): ReturnType<typeof reportSchema.safeParse> =>
    reportSchema.safeParse({
      year: options.year,
      title: head.title.text,
      issuer: printedIssuer ?? options.formerIssuer,
      ...Object.fromEntries([...details].map(([name, { value }]) => [name, value])),
      outline,
      status: 'draft',
      original: { url: options.url, sha256, received: options.received },
      ...(leftOut.length > 0 && { 'left-out': leftOut }),
      ...(Object.keys(catalogue).length > 0 && { catalogue }),
    });

  const titleLine = head.title.number;
  const { formerIssuer } = options;
  const missing = findMissing({ printedIssuer, formerIssuer, has: (name) => details.has(name) }, titleLine);
  findings.push(...missing);
  if (missing.some(({ severity }) => severity === 'error')) return undefined;
  for (const { path, message } of parse().error?.issues ?? []) {
    const name = path.map(String).join('.');
    const detail = details.get(name);
    if (detail?.line === undefined) {
      findings.push(describeInvalid(name, message, titleLine));
    } else {
      findings.push(describeUnusable(name, message, detail.value, detail.line));
      details.delete(name);
    }
  }
  return parse().data;
}

/** What the page's index of government information lists, but for what report.yml has a key of its own for. */
function listCatalogue(frame: readonly FrameLine[]): Record<string, string> {
  return Object.fromEntries(
    readPageLabels(frame.map(({ line }) => line.raw.trim()))
      .filter(({ line, name, value }) => frame[line]?.kind === 'index-table' && name === undefined && value !== '')
      .map(({ label, value }) => [label, value]),
  );
}

function listDetail(name: string, given: string | undefined, printed: PageValue | undefined): [string, Detail][] {
  if (given === '') return [];
  if (given !== undefined) return [[name, { value: given, line: undefined }]];
  return printed === undefined ? [] : [[name, printed]];
}

const NAMES: Partial<Record<string, string>> = FACT_NAMES;

/** What is known of a report before it is put together. */
interface Known {
  /** Who reports by the text itself. */
  printedIssuer: string | undefined;
  /** Who reports if the text does not say. */
  formerIssuer: string | undefined;
  has: (name: string) => boolean;
}

/** Say what a draft still lacks; only the want of an issuer keeps it from being written. */
function findMissing({ printedIssuer, formerIssuer, has }: Known, line: number): LineFinding[] {
  return [
    ...(printedIssuer === undefined ? [describeMissingIssuer(formerIssuer, line)] : []),
    ...(has('source') ? [] : [describeMissingSource(line)]),
    ...(has('published') ? [] : [describeMissingTime(line)]),
  ];
}

function describeMissingSource(line: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/no-source',
    { line },
    {
      message: '标题前后没有“来源：……”，草稿里空着；网页上必须写明来源。',
      hint: '发布之前在 report.yml 里写上 source，如“source: 示例县司法局”。',
    },
  );
}

function describeMissingTime(line: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/no-published',
    { line },
    {
      message: '标题前后没有“发布时间：……”，草稿里空着；已发布的报告必须写明发布时间。',
      hint: '发布之前在 report.yml 里写上 published，如“published: 2020-03-30 09:49”，与政府网站上的一致；那里只印日期的，只写日期。',
    },
  );
}

function describeMissingIssuer(fallback: string | undefined, line: number): LineFinding {
  const where = '标题里没有“关于”，成文日期之前没有落款，也没有红头';
  return fallback === undefined
    ? IMPORT_RULES.raise(
        'import/no-issuer',
        { line },
        {
          severity: 'error',
          message: `看不出发文机关：${where}。`,
          hint: '在“发文机关”一项（--issuer）里照原文写明；或在原文件里补全标题（“××人民政府关于……的报告”）、在成文日期前一行补上落款，再导入一次。',
        },
      )
    : IMPORT_RULES.raise(
        'import/no-issuer',
        { line },
        {
          severity: 'warning',
          message: `看不出发文机关：${where}。暂时写作“${fallback}”，与上一份报告相同。`,
          hint: '对照印发的文本，不对的，改“发文机关”（report.yml 的 issuer）。',
        },
      );
}

/** Say that a value of the text could not be used, and what a clerk writes in its place. */
function describeUnusable(name: string, problem: string, value: string, line: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/unusable-value',
    { line },
    {
      message: `${NAMES[name] ?? name}“${value}”不合要求：${problem}。草稿里空着。`,
      hint: `对照原文，发布之前写上${NAMES[name] ?? name}（report.yml 的 ${name}）。`,
    },
  );
}

/** Say that a value cannot be used without which nothing can be written, or that was given with the command. */
function describeInvalid(name: string, problem: string, line: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/invalid-value',
    { line },
    {
      message: `${NAMES[name] ?? name}不合要求：${problem}。`,
      hint: '您写的，改成合要求的；不是的，改正原文件里的这一行。再导入一次。',
    },
  );
}
