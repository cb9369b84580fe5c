import { MOST_BYTES, MOST_TEXT } from '../../content/regular-file.ts';
import { MOST_MARKUP } from './decode-source.ts';
import { isContainer, readExtension } from './recognise-format.ts';

/** How large a document of a kind may be, in bytes, and what it is called and done where one is larger. */
interface LargestDocument {
  most: number;
  kind: string;
  hint: string;
}

const TEXT: LargestDocument = {
  most: MOST_TEXT,
  kind: '纯文字的文件',
  hint: '请看是不是拿错了文件',
};
const MARKUP: LargestDocument = {
  most: MOST_MARKUP,
  kind: '另存的网页',
  hint: '请看是不是拿错了文件；网页里图片多的，在浏览器里另存为“仅 HTML”再用',
};
const CONTAINER: LargestDocument = {
  most: MOST_BYTES,
  kind: '这种文件',
  hint: '请看是不是拿错了文件；图片很多的，另存一份去掉图片的再用',
};

/** Extensions of texts and of saved pages; those of all others may hold anything. */
const BY_EXTENSION: Partial<Record<string, LargestDocument>> = {
  htm: MARKUP,
  html: MARKUP,
  md: TEXT,
  mht: MARKUP,
  mhtml: MARKUP,
  txt: TEXT,
};

/**
 * How large a document may be, from its name and, where that is known, from its first thousand bytes. What says there
 * that it is no text is taken for what it says, as when it is read.
 */
export function findLargest(fileName: string, start?: Uint8Array): LargestDocument {
  if (start && isContainer(start)) return CONTAINER;
  return BY_EXTENSION[readExtension(fileName)] ?? (start ? MARKUP : CONTAINER);
}

/** Say that a document is too large, by how much, and what to do. */
export function refuseLarger(fileName: string, { most, kind, hint }: LargestDocument): string {
  return `“${fileName}”太大：${kind}最多 ${most / MEGABYTE} MB，报告不会这么大，没有读它。${hint}。`;
}

const MEGABYTE = 1_000_000;
