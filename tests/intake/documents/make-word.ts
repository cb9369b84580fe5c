import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';
import { makeZip, type ZipFile } from './make-zip.ts';

/** Parts of a made-up Word document besides its body, each what is inside of the part's root element. */
export interface WordParts {
  numbering?: string;
  styles?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROOTS: Record<keyof WordParts, string> = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

/** Files of a Word package with a body of the given XML. */
export function listWordFiles(body: string, parts: WordParts = {}): ZipFile[] {
  const names = Object.keys(parts) as (keyof WordParts)[];
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relate([['officeDocument', 'word/document.xml']]) },
    { name: 'word/_rels/document.xml.rels', content: relate(names.map((name) => [name, `${name}.xml`])) },
    { name: 'word/document.xml', content: wrap('document', `<w:body>${body}<w:sectPr/></w:body>`) },
    ...names.map((name) => ({ name: `word/${name}.xml`, content: wrap(ROOTS[name], parts[name] ?? '') })),
  ];
}

/** Read a Word document with a body of the given XML. */
export function readWord(body: string, parts: WordParts = {}): Promise<ReadDocument> {
  return readDocument(makeZip(listWordFiles(body, parts)), '报告.docx');
}

/** A paragraph of text, or of XML of runs, with settings. */
export function paragraph(content: string, settings = ''): string {
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p>${settings === '' ? '' : `<w:pPr>${settings}</w:pPr>`}${runs}</w:p>`;
}

export function run(text: string, settings = ''): string {
  return `<w:r>${settings === '' ? '' : `<w:rPr>${settings}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Settings of a paragraph with a number of a list. */
export function numbered(numberId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numberId}"/></w:numPr>`;
}

/** A field of three parts: its code, and what it shows. */
export function field(code: string, shown?: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const result = shown === undefined ? '' : mark('separate') + run(shown);
  return `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${result}${mark('end')}`;
}

export function table(...rows: string[][]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Names of findings and the lines they stand at, `3 document/table`. */
export function listRules({ findings }: ReadDocument): string[] {
  return findings.map(({ line, rule }) => `${line} ${rule.replace('document/', '')}`);
}

/** Characters left out by reason. */
export function listLeftOut({ account }: ReadDocument): Record<string, number> {
  return Object.fromEntries(account.leftOut.map(({ reason, characters }) => [reason, characters]));
}

/** Words left out, `2 deleted 15`: the line they stood in, the reason, the words whole. */
export function listLeftOutWords({ leftOut }: ReadDocument): string[] {
  return leftOut.map(({ line, reason, words }) => `${line} ${reason} ${words}`);
}

function wrap(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

function relate(targets: readonly (readonly [string, string])[]): string {
  return `<Relationships>${targets
    .map(([type, target], index) => `<Relationship Id="r${index}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}
