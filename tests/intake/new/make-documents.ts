import { listWordFiles, paragraph } from '../documents/make-word.ts';
import { makeZip } from '../documents/make-zip.ts';

/** A Word file of a report's lines, a paragraph each. */
export function makeWordFile(lines: readonly string[]): Uint8Array {
  return makeZip(listWordFiles(lines.map((line) => paragraph(line)).join('')));
}

/** A government page of a report's lines, as a browser saves it: navigation before it, buttons and footer after it. */
export function makePage([title = '', ...lines]: readonly string[]): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}-示例县人民政府</title>
<meta name="ArticleTitle" content="${title}"></head>
<body><div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>
<div class="article"><h1>${title}</h1><div class="content">
${lines.map((line) => `<p>\u3000\u3000${line}</p>`).join('\n')}
</div></div>
<div class="footer">主办单位：示例县人民政府办公室</div></body></html>
`;
}
