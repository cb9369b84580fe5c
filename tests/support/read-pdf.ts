import { getDocumentProxy } from 'unpdf';

/** A glyph run of a PDF's page; millimetres from the page's upper left corner, `top` being that of the base line. */
export interface PdfRun {
  text: string;
  left: number;
  right: number;
  top: number;
  /** Type size in points. */
  size: number;
}

/** What a test asks of a PDF. */
export interface ReadPdf {
  isTagged: boolean;
  title: string | undefined;
  /** Bookmarks in order, whatever their depth. */
  bookmarks: string[];
  /** Pages: width and height in millimetres, and text in the order of its drawing. */
  pages: { width: number; height: number; runs: PdfRun[] }[];
}

type Bookmarks = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getOutline']>>;

const MM_PER_POINT = 25.4 / 72;

/** Read a PDF back, with a library that knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const pages: ReadPdf['pages'] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const runs = items.flatMap((item): PdfRun[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [size, , , , x, y] = item.transform as [number, number, number, number, number, number];
      const [left, right, top] = [x, x + item.width, height - y].map((points) => points * MM_PER_POINT);
      return [{ text: item.str, left: left ?? 0, right: right ?? 0, top: top ?? 0, size }];
    });
    pages.push({ width: width * MM_PER_POINT, height: height * MM_PER_POINT, runs });
  }
  return {
    isTagged: (await document.getMarkInfo())?.Marked ?? false,
    title: (info as { Title?: string }).Title,
    bookmarks: listTitles(await document.getOutline()),
    pages,
  };
}

/** Join the runs of a page that stand on one base line, lines from top to bottom. */
export function joinLines(runs: readonly PdfRun[]): { top: number; left: number; right: number; text: string }[] {
  const lines = Map.groupBy(runs, ({ top }) => Math.round(top * 2));
  return [...lines.values()]
    .map((line) => line.toSorted((a, b) => a.left - b.left))
    .map((line) => ({
      top: line[0]?.top ?? 0,
      left: line[0]?.left ?? 0,
      right: Math.max(...line.map(({ right }) => right)),
      text: line.map(({ text }) => text).join(''),
    }))
    .sort((a, b) => a.top - b.top);
}

function listTitles(bookmarks: Bookmarks): string[] {
  return (
    (bookmarks as Bookmarks | null)?.flatMap(({ title, items }) => [title, ...listTitles(items as Bookmarks)]) ?? []
  );
}
