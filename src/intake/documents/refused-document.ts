import { DOCUMENT_RULES } from './document-rules.ts';
import type { LineFinding } from './line-finding.ts';

/** Why a document is not read at all. */
export type RefusalReason =
  | 'broken'
  | 'encrypted'
  | 'no-text-file'
  | 'not-as-named'
  | 'old-word'
  | 'other-format'
  | 'pdf-portfolio'
  | 'scan'
  | 'too-large'
  | 'unnamed-glyphs'
  | 'unsafe-path';

/** Thrown by a reader for a document that cannot be read. */
export class RefusedDocument extends Error {
  override name = 'RefusedDocument';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

const WORDS: Record<RefusalReason, { message: string; hint: string }> = {
  broken: {
    message: '文件已损坏，或者没有下载完整，读不出全部内容；缺了字的报告不能用。',
    hint: '用 Word 或 WPS 打开看看；打得开就另存为新的 .docx，再运行一次 npm run new，打不开请重新取得文件。',
  },
  encrypted: {
    message: '文件加了密码，读不出内容。',
    hint: '用 Word 或 WPS 输入密码打开，取消密码（文件—信息—保护文档），另存为 .docx，再运行一次 npm run new。',
  },
  'no-text-file': {
    message: '文件不是文本：UTF-8、UTF-16、GBK（GB18030）都读不通。',
    hint: '用生成它的软件打开，另存为 .docx；或者另存为纯文本，编码选 UTF-8。',
  },
  'not-as-named': {
    message: '文件的扩展名是 .docx，内容却不是 Word 文档，多半只是改了名字。',
    hint: '用 Word 或 WPS 打开，用“另存为”选 .docx 格式；只改扩展名不会改变格式。',
  },
  'old-word': {
    message: '这是旧版 Word 或 WPS 的格式（.doc、.wps），不能直接读取。',
    hint: '用 Word 或 WPS 打开，另存为 .docx，再运行一次 npm run new。',
  },
  'other-format': {
    message: '不认识这种文件，能读取的只有 .docx、.pdf、.html、.htm、.txt 和 .md。',
    hint: '用生成它的软件打开，另存为 .docx，再运行一次 npm run new；扫描件和图片请先找到 Word 原稿。',
  },
  'pdf-portfolio': {
    message: '这个 PDF 是文件包（Portfolio），报告是夹在里面的一个文件，不在它的页面上。',
    hint: '用 PDF 阅读软件打开，把里面的报告另存出来，对那个文件运行 npm run new。',
  },
  scan: {
    message: '这个 PDF 是扫描件或者图片，页面上没有可以读取的文字。',
    hint: '请找到 Word 原稿；没有原稿的，用文字识别（OCR）软件转成 Word，逐字核对以后再运行一次 npm run new。',
  },
  'too-large': {
    message: '文件解开后过大，不像一份报告，为安全起见没有读取。',
    hint: '检查是否选错了文件；若确是报告，把文字复制到新的 Word 文档里，另存为 .docx，再运行一次 npm run new。',
  },
  'unnamed-glyphs': {
    message: '这个 PDF 的字体没有说明每个字形是哪个字：看得见，却读不出来，复制出来是乱码。',
    hint: '请找到 Word 原稿；或者在原来的软件里重新导出 PDF，嵌入字体，再运行一次 npm run new。',
  },
  'unsafe-path': {
    message: '压缩包里有指向文件夹之外的路径，正常的 Word 文档没有，为安全起见没有读取。',
    hint: '不要使用来历不明的文件；若来源可靠，用 Word 或 WPS 打开，另存为新的 .docx，再运行一次 npm run new。',
  },
};

/** Say why a document was refused. */
export function explainRefusal(reason: RefusalReason): LineFinding {
  return DOCUMENT_RULES.raise(`document/${reason}`, { line: 1 }, WORDS[reason]);
}
