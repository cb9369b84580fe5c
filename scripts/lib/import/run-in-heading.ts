import { readOutlineMark } from '../../../src/report/outline-mark.ts';
import type { Block } from './block.ts';

/**
 * Read a line as a heading with the text that runs on after its first full stop.
 *
 * @param isLead Says whether the words up to the full stop can be a heading.
 * @returns Heading and paragraph, or `undefined` when nothing follows the full stop or what precedes it is no heading.
 */
export function readRunInHeading(
  text: string,
  line: number,
  isLead: (lead: string) => boolean,
): [Block, Block] | undefined {
  const end = text.indexOf('。') + 1;
  const lead = text.slice(0, end);
  const rest = text.slice(end).trim();
  if (lead === '' || rest === '' || !isLead(lead)) return undefined;
  return [
    { kind: 'heading', text: lead, line, mark: readOutlineMark(lead) },
    { kind: 'paragraph', text: rest, line, mark: readOutlineMark(rest) },
  ];
}
