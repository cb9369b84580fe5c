import type { LineFinding } from './line-finding.ts';

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

/** What is known of a report before it is put together. */
interface Known {
  /** Who reports by the text itself. */
  printedIssuer: string | undefined;
  /** Who reports if the text does not say. */
  issuer: string | undefined;
  has: (name: string) => boolean;
}

/** Say what a draft still lacks; only the want of an issuer keeps it from being written. */
export function findMissing({ printedIssuer, issuer, has }: Known, line: number): LineFinding[] {
  return [
    ...(printedIssuer === undefined ? [describeMissingIssuer(issuer, line)] : []),
    ...(has('source') ? [] : [MISSING_SOURCE]),
    ...(has('published') ? [] : [MISSING_TIME]),
  ].map((finding) => ({ ...finding, line }));
}

const MISSING_SOURCE: Omit<LineFinding, 'line'> = {
  rule: 'import/no-source',
  severity: 'warning',
  message: '标题下面没有“来源：……”，草稿里空着；网页上必须写明来源。',
  hint: '发布之前在 report.yml 里写上 source，如“source: 示例县司法局”。',
};

const MISSING_TIME: Omit<LineFinding, 'line'> = {
  rule: 'import/no-published',
  severity: 'warning',
  message: '标题下面没有“发布时间：……”，草稿里空着；已发布的报告必须写明发布时间。',
  hint: '发布之前在 report.yml 里写上 published，如“published: 2020-03-30 09:49”，与政府网站上的一致。',
};

function describeMissingIssuer(fallback: string | undefined, line: number): LineFinding {
  const where = '标题里没有“关于”，成文日期之前也没有落款';
  return fallback === undefined
    ? {
        line,
        rule: 'import/no-issuer',
        severity: 'error',
        message: `看不出发文机关：${where}。`,
        hint: '对照原文，在原文件里补全标题（“××人民政府关于……的报告”），或在成文日期前一行补上落款，再运行一次 npm run new。',
      }
    : {
        line,
        rule: 'import/no-issuer',
        severity: 'warning',
        message: `看不出发文机关：${where}。暂时写作“${fallback}”，与上一份报告相同。`,
        hint: '对照印发的文本，不对的，改 report.yml 里的 issuer。',
      };
}

/** Say that a value of the text could not be used, and what a clerk writes in its place. */
export function describeUnusable(name: string, problem: string, value: string, line: number): LineFinding {
  return {
    line,
    rule: 'import/unusable-value',
    severity: 'warning',
    message: `${NAMES[name] ?? name}“${value}”不合要求：${problem}。草稿里空着。`,
    hint: `对照原文，发布之前在 report.yml 里写上 ${name}。`,
  };
}

/** Say that a value cannot be used without which nothing can be written, or that was given with the command. */
export function describeInvalid(name: string, problem: string, line: number): LineFinding {
  return {
    line,
    rule: 'import/invalid-value',
    severity: 'error',
    message: `${NAMES[name] ?? name}不合要求：${problem}。`,
    hint: '改正原文件里的这一行；来源、发布时间和网址若是在命令里写的，改正命令，再运行一次。',
  };
}
