import { makeOfd, printPages } from '../documents/make-ofd.ts';
import { makePdf, say } from '../documents/make-pdf.ts';
import { listWordFiles, paragraph } from '../documents/make-word.ts';
import { makeWordBinary } from '../documents/make-word-binary.ts';
import { makeZip } from '../documents/make-zip.ts';

/** A Word file of a report's lines, a paragraph each. */
export function makeWordFile(lines: readonly string[]): Uint8Array {
  return makeZip(listWordFiles(lines.map((line) => paragraph(line)).join('')));
}

/** The same as Word of 2003 writes it, and WPS. */
export function makeOldWordFile(lines: readonly string[]): Uint8Array {
  return makeWordBinary([{ text: lines.map((line) => `${line}\r`).join('') }]);
}

/** An OFD of a report's lines, cut where they are full, with page numbers. */
export function makeOfdFile(lines: readonly string[]): Uint8Array {
  return makeOfd({ pages: printPages(lines) });
}

/** A page of a report's lines that is saved as one file. */
export function makeArchivedPage(lines: readonly string[]): string {
  return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${makePage(lines)}\r\n--x--\r\n`;
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

/** Of the pages of a PDF: type size, characters of a line, lines of a page, and where the first line begins. */
const PRINT = { size: 14, width: 32, height: 24, left: 74, top: 760 };

/** A PDF of a report's lines, printed as an office does: title, indents, lines cut where they are full, page numbers. */
export function makePdfFile([title = '', ...lines]: readonly string[], isPacked = false): Uint8Array {
  const printed = lines.flatMap((line) =>
    cutLine(line.endsWith('：') && line.length < 10 ? line : `\u3000\u3000${line}`),
  );
  const pages: string[] = [];
  for (let start = 0; start < printed.length; start += PRINT.height) {
    const number = pages.length + 1;
    pages.push(
      [
        ...printed
          .slice(start, start + PRINT.height)
          .map((line, index) => say(line, { x: PRINT.left, y: PRINT.top - 60 - index * 26, size: PRINT.size })),
        ...(number === 1 ? [say(title, { x: 56, y: PRINT.top, size: 20 })] : []),
        say(`— ${number} —`, { x: 280, y: 50, size: PRINT.size }),
      ].join('\n'),
    );
  }
  return makePdf(pages, { isPacked });
}

/** Cut a line where it is full; neither a number is parted, nor begins a line with a mark. */
function cutLine(line: string): string[] {
  const cut = [''];
  let width = 0;
  for (const [piece] of line.matchAll(/(?:[!-~]+|.)[，。、；：”）》％]*/gu)) {
    const own = [...piece].reduce((sum, character) => sum + (/[ -~]/u.test(character) ? 0.5 : 1), 0);
    if (width + own > PRINT.width) {
      cut.push('');
      width = 0;
    }
    cut.push(`${cut.pop() ?? ''}${piece}`);
    width += own;
  }
  return cut;
}
