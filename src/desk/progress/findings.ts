import { checkParsed } from '../../checks/check-content.ts';
import type { Finding } from '../../content/finding.ts';
import type { AssembledContent } from '../../report/report.ts';

const known = new WeakMap<AssembledContent, readonly Finding[]>();

/** Everything wrong with the content as it stands. Found once for each state of it, and only when somebody asks. */
export function listFindings(content: AssembledContent): readonly Finding[] {
  const found = known.get(content) ?? checkParsed(content);
  known.set(content, found);
  return found;
}
