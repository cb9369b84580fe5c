import { createHash } from 'node:crypto';
import { type Report, reportSchema } from '../../../src/schemas/report.ts';
import type { ImportOptions } from './import-options.ts';
import type { LetterHead } from './letter-head.ts';
import type { LetterTail } from './letter-tail.ts';
import type { LineFinding } from './line-finding.ts';
import type { SeparatedPage } from './page-chrome.ts';

/** What has been read of the original, as far as it could be. */
export interface ReadOriginal {
  bytes: Uint8Array;
  page: SeparatedPage;
  head: LetterHead;
  tail: LetterTail;
  /** First year of the outline that the report follows. */
  outline: string | undefined;
}

/**
 * Put together what `report.yml` says.
 *
 * @returns `undefined` when something needed is missing or does not fit; what, is a finding, unless the step that
 * looked for it has said so already.
 */
export function buildReport(
  { bytes, page, head, tail, outline }: ReadOriginal,
  options: ImportOptions,
  findings: LineFinding[],
): Report | undefined {
  const issuer = head.issuer ?? tail.signatory;
  const source = options.source ?? page.source?.value;
  const published = options.published ?? page.published?.value;
  if (issuer === undefined) findings.push(missingIssuer(head.title.number));
  if (source === undefined) findings.push(missingSource(head.title.number));
  if (published === undefined && options.status === 'published') findings.push(missingTime(head.title.number));
  if (findings.some(({ severity }) => severity === 'error')) return undefined;

  const result = reportSchema.safeParse({
    year: head.year,
    title: head.title.text,
    issuer,
    ...(head.addressee === undefined ? {} : { addressee: head.addressee }),
    source,
    ...(published === undefined ? {} : { published }),
    signed: tail.signed?.date,
    outline,
    status: options.status,
    original: {
      ...(options.url === undefined ? {} : { url: options.url }),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      chrome: page.chrome.map(({ raw }) => raw),
    },
  });
  if (result.success) return result.data;
  const lines: Partial<Record<string, number | undefined>> = {
    signed: tail.signed?.line,
    published: page.published?.line,
    source: page.source?.line,
  };
  for (const { path, message } of result.error.issues) {
    const name = path.map(String).join('.');
    findings.push({
      line: lines[name] ?? head.title.number,
      rule: 'import/invalid-value',
      severity: 'error',
      message: `${NAMES[name] ?? name}不合要求：${message}。`,
      hint: '改正原文这一行；来源、发布时间和网址也可以用 --source、--published、--url 在命令里写明。',
    });
  }
  return undefined;
}

const NAMES: Partial<Record<string, string>> = {
  year: '报告年度',
  title: '标题',
  issuer: '发文机关',
  addressee: '主送机关',
  source: '来源',
  published: '发布时间',
  signed: '成文日期',
  'original.url': '原文网址',
};

function missingIssuer(line: number): LineFinding {
  return {
    line,
    rule: 'import/no-issuer',
    severity: 'error',
    message: '看不出发文机关：标题里没有“关于”，成文日期之前也没有落款。',
    hint: '对照原文，补全标题（“××人民政府关于……的报告”），或在成文日期前一行补上落款。',
  };
}

function missingSource(line: number): LineFinding {
  return {
    line,
    rule: 'import/no-source',
    severity: 'error',
    message: '标题下面没有“来源：……”，网页上必须写明来源，不能代为填写。',
    hint: '连同标题下的那一行一起复制，或在命令里写明，如 --source 示例县司法局。',
  };
}

function missingTime(line: number): LineFinding {
  return {
    line,
    rule: 'import/no-published',
    severity: 'error',
    message: '标题下面没有“发布时间：……”，已发布的报告必须写明发布时间。',
    hint: '在命令里写明，如 --published "2020-03-30 09:49"；还没有发布的，用 --status draft。',
  };
}
