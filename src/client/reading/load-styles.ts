import { loadSheet } from '../load-sheet.ts';
import address from './tools.css?url&no-inline';

/** Load the styles of the tools and aids. */
export function loadStyles(): Promise<void> {
  return loadSheet(address);
}
