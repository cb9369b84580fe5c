import { makeZip, type ZipFile } from './make-zip.ts';

/** A made-up OFD: the content of each page in XML, and what lies round the pages. */
export interface OfdParts {
  pages: readonly string[];
  /** Content of a form that all pages have. */
  template?: string;
  /** Resources: fonts, ways of drawing, drawings used in several places. */
  resources?: string;
  annotations?: string;
  attachments?: readonly string[];
  /** Prefix of all elements. */
  prefix?: string;
}

/** Make an OFD. */
export function makeOfd(parts: OfdParts): Uint8Array {
  return makeZip(listOfdFiles(parts));
}

export function listOfdFiles({
  pages,
  template,
  resources,
  annotations,
  attachments,
  prefix = 'ofd:',
}: OfdParts): ZipFile[] {
  const wrap = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</${name}>`
      .replaceAll(/<(\/?)(?=[A-Z])/gu, `<$1${prefix}`)
      .replace('xmlns:ofd', prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
  const use = template === undefined ? '' : '<Template TemplateID="90" ZOrder="Background"/>';
  const common = [
    '<PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>',
    ...(resources === undefined ? [] : ['<PublicRes>PublicRes.xml</PublicRes>']),
    ...(template === undefined ? [] : ['<TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/>']),
  ];
  const listed = pages.map((_, index) => `<Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  const document = [
    `<CommonData>${common.join('')}</CommonData><Pages>${listed.join('')}</Pages>`,
    ...(annotations === undefined ? [] : ['<Annotations>/Doc_0/Annots/Annotations.xml</Annotations>']),
    ...(attachments === undefined ? [] : ['<Attachments>Attachments.xml</Attachments>']),
  ];
  const page = (content: string): string => `<Content><Layer ID="9">${content}</Layer></Content>`;
  return [
    { name: 'OFD.xml', content: wrap('OFD', '<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>') },
    { name: 'Doc_0/Document.xml', content: wrap('Document', document.join('')) },
    ...pages.map((content, index) => ({
      name: `Doc_0/Pages/Page_${index}/Content.xml`,
      content: wrap('Page', use + page(content)),
    })),
    ...(template === undefined
      ? []
      : [{ name: 'Doc_0/Tpls/Tpl_0/Content.xml', content: wrap('Page', page(template)) }]),
    ...(resources === undefined ? [] : [{ name: 'Doc_0/PublicRes.xml', content: wrap('Res', resources) }]),
    ...(annotations === undefined
      ? []
      : [
          {
            name: 'Doc_0/Annots/Annotations.xml',
            content: wrap('Annotations', '<Page PageID="1"><FileLoc>Page_0.xml</FileLoc></Page>'),
          },
          {
            name: 'Doc_0/Annots/Page_0.xml',
            content: wrap(
              'PageAnnot',
              `<Annot Type="Watermark"><Appearance Boundary="0 0 210 297">${annotations}</Appearance></Annot>`,
            ),
          },
        ]),
    ...(attachments === undefined
      ? []
      : [
          {
            name: 'Doc_0/Attachments.xml',
            content: wrap('Attachments', attachments.map((name) => `<Attachment ID="1" Name="${name}"/>`).join('')),
          },
        ]),
  ];
}

/** Type size of the made-up pages, in millimetres. */
export const SIZE = 5.6;

/** A line of text that begins so far from the left and the top of its page, in millimetres. */
export function text(x: number, y: number, words: string, { attributes = '', colour = '', size = SIZE } = {}): string {
  const distances = [...words].slice(0, -1).map((sign) => (/[\0-\u02ff]/u.test(sign) ? size / 2 : size));
  return (
    `<TextObject ID="1" Font="2" Size="${size}" Boundary="${x} ${y - size} 160 ${size}" ${attributes}>${colour}` +
    `<TextCode X="0" Y="${size}" DeltaX="${distances.join(' ')}">${words}</TextCode></TextObject>`
  );
}

/** Lines of a page one below the other, wrapped to its width, each paragraph set in by two characters. */
export function paragraphs(top: number, ...texts: readonly string[]): string {
  return texts
    .flatMap(wrapWords)
    .map(({ indent, words }, index) => text(26 + indent * SIZE, top + index * 10, words))
    .join('');
}

const LINES_OF_PAGE = 22;

/** The pages of a text: its title alone on a line, then its paragraphs, and a number below. */
export function printPages([title = '', ...texts]: readonly string[]): string[] {
  const lines = [{ indent: 0, words: title }, ...texts.flatMap(wrapWords)];
  const pages: string[] = [];
  for (let start = 0; start < lines.length; start += LINES_OF_PAGE) {
    const printed = lines
      .slice(start, start + LINES_OF_PAGE)
      .map(({ indent, words }, index) => text(26 + indent * SIZE, 40 + index * 10, words));
    pages.push([...printed, text(100, 280, `- ${pages.length + 1} -`)].join(''));
  }
  return pages;
}

/** Columns of a line, of which Chinese characters take two. */
const COLUMNS = 56;

function wrapWords(words: string): { indent: number; words: string }[] {
  const lines = [{ indent: 2, words: '' }];
  let columns = 4;
  for (const sign of words) {
    const width = /[\0-\u02ff]/u.test(sign) ? 1 : 2;
    if (columns + width > COLUMNS) {
      lines.push({ indent: 0, words: '' });
      columns = 0;
    }
    columns += width;
    const line = lines.at(-1);
    if (line) line.words += sign;
  }
  return lines;
}
