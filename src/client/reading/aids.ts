import { loadStyles } from './load-styles.ts';
import { addReadingLine } from './reading-line.ts';

let line: HTMLElement | undefined;

/** Make the reading line and the large pointer ready; attributes of the root element show them. */
export async function startAids(): Promise<void> {
  await loadStyles();
  line ??= addReadingLine();
}
