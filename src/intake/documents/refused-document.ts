import { describeExcess, type Excess } from '../../text/text-bounds.ts';
import { DOCUMENT_RULES } from './document-rules.ts';
import type { LineFinding } from './line-finding.ts';

/** Why a document is not read at all. */
export type RefusalReason =
  | 'archive'
  | 'broken'
  | 'duplicate-part'
  | 'encrypted'
  | 'image-file'
  | 'no-text-file'
  | 'not-as-named'
  | 'old-word'
  | 'other-format'
  | 'pdf-portfolio'
  | 'rtf'
  | 'scan'
  | 'slides'
  | 'spreadsheet'
  | 'too-costly'
  | 'too-large'
  | 'too-long'
  | 'unnamed-glyphs'
  | 'unsafe-path'
  | 'works';

/** Thrown by a reader for a document that cannot be read. */
export class RefusedDocument extends Error {
  override name = 'RefusedDocument';
  readonly reason: RefusalReason;
  /** What of the text it is too much of, where that is the reason. */
  readonly excess: Excess | undefined;

  constructor(reason: RefusalReason, { excess, ...options }: ErrorOptions & { excess?: Excess } = {}) {
    super(reason, options);
    this.reason = reason;
    this.excess = excess;
  }
}

const WORDS: Record<RefusalReason, { message: string; hint: string }> = {
  archive: {
    message: '这是压缩包，不是文档；里面哪一个文件是报告，程序不替您选。',
    hint: '解压，用里面的报告文件再导入一次。',
  },
  broken: {
    message: '文件已损坏，或者没有下载完整，读不出全部内容；缺了字的报告不能用。',
    hint: '用 Word 或 WPS 打开看看；打得开就另存为新的 .docx，再导入一次，打不开请重新取得文件。',
  },
  'duplicate-part': {
    message: '文件里有两份同名而内容不同的正文，不同的软件会显示不同的一份，无法知道哪一份是报告。',
    hint: '用 Word 或 WPS 打开，核对看到的是不是报告的原文，另存为新的 .docx，再导入一次。',
  },
  encrypted: {
    message: '文件加了密码，读不出内容。',
    hint: '用 Word 或 WPS 输入密码打开，取消密码（文件—信息—保护文档），另存为 .docx，再导入一次。',
  },
  'image-file': {
    message: '这是图片，图片里的文字读不出来。',
    hint: '请找到报告的 Word 原稿；实在没有，用文字识别软件转成 Word 文档，逐字校对以后再导入。',
  },
  'no-text-file': {
    message: '文件不是文本：UTF-8、UTF-16、GBK（GB18030）都读不通。',
    hint: '用生成它的软件打开，另存为 .docx；或者另存为纯文本，编码选 UTF-8。',
  },
  'not-as-named': {
    message: '文件的内容不是扩展名所说的格式，也不是别的认得的格式：多半只改过扩展名，或者文件已损坏。',
    hint: '用生成它的软件打开，用“另存为”选 .docx 格式，再导入一次；只改扩展名不会改变格式。',
  },
  'old-word': {
    message: '这是 Word 95 或更早的 .doc，格式和后来的 .doc 不同，不能读取。',
    hint: '用 Word 或 WPS 打开，另存为 .docx，再导入一次。',
  },
  'other-format': {
    message: '不认识这种文件，能读取的只有 .docx、.doc、.wps、.pdf、.ofd、.html、.htm、.mht、.mhtml、.txt 和 .md。',
    hint: '用生成它的软件打开，另存为 .docx，再导入一次；扫描件和图片请先找到 Word 原稿。',
  },
  'pdf-portfolio': {
    message: '这个 PDF 是文件包（Portfolio），报告是夹在里面的一个文件，不在它的页面上。',
    hint: '用 PDF 阅读软件打开，把里面的报告另存出来，导入那个文件。',
  },
  rtf: {
    message: '这是 RTF 文件（扩展名也可能是 .doc），不能直接读取。',
    hint: '用 Word 或 WPS 打开，另存为 .docx，再导入一次。',
  },
  scan: {
    message: '这是扫描件或者图片，页面上没有可以读取的文字。',
    hint: '请找到 Word 原稿；没有原稿的，用文字识别（OCR）软件转成 Word，逐字核对以后再导入一次。',
  },
  slides: {
    message: '这是演示文稿（PowerPoint、WPS 演示），不是报告的正文。',
    hint: '请用报告的 Word 原稿；报告真写在演示文稿里的，把文字复制到新的 Word 文档，另存为 .docx。',
  },
  spreadsheet: {
    message: '这是电子表格（Excel、WPS 表格），不是报告的正文。',
    hint: '请用报告的 Word 原稿；报告真写在表格里的，把文字复制到新的 Word 文档，另存为 .docx。',
  },
  'too-costly': {
    message: '读这个文件花的时间、占的内存已经是一份报告的好几倍，还没有读完，就停下了；缺了字的报告不能用。',
    hint: '看是不是选错了文件；若确是报告，用 Word 或 WPS 打开，另存为 .docx，再导入一次，打不开就把文字复制到新的 Word 文档里。',
  },
  'too-large': {
    message: '文件解开后过大，不像一份报告，为安全起见没有读取。',
    hint: '检查是否选错了文件；若确是报告，把文字复制到新的 Word 文档里，另存为 .docx，再导入一次。',
  },
  'too-long': {
    message: '文件里的文字多得不像一份报告，所以没有读取。',
    hint: '看是不是选错了文件；若是混进了大量空格、符号、空的格子，用 Word 或 WPS 打开，删去以后另存，再导入一次。',
  },
  'unnamed-glyphs': {
    message: '这个 PDF 的字体没有说明每个字形是哪个字：看得见，却读不出来，复制出来是乱码。',
    hint: '请找到 Word 原稿；或者在原来的软件里重新导出 PDF，嵌入字体，再导入一次。',
  },
  'unsafe-path': {
    message: '压缩包里有指向文件夹之外的路径，正常的 Word 文档没有，为安全起见没有读取。',
    hint: '不要使用来历不明的文件；若来源可靠，用 Word 或 WPS 打开，另存为新的 .docx，再导入一次。',
  },
  works: {
    message: '这是微软 Works 的 .wps，和 WPS 文字的 .wps 只是扩展名相同，不能读取。',
    hint: '用 LibreOffice，或者装有 Works 转换器的 Word 打开，另存为 .docx，再导入一次。',
  },
};

/** Say why a document was refused. */
export function explainRefusal({ reason, excess }: RefusedDocument): LineFinding {
  const { message, hint } = WORDS[reason];
  const where = excess && ['signs', 'unlettered'].includes(excess.kind) ? `第 ${excess.line} 段里` : '里面';
  const words = excess ? { message: `${message}${where}${describeExcess(excess)}。`, hint } : { message, hint };
  return DOCUMENT_RULES.raise(`document/${reason}`, { line: 1 }, words);
}
