import { checkParsed } from '../../checks/check-content.ts';
import type { Finding } from '../../content/finding.ts';
import { oncePer } from '../../once-per.ts';
import type { AssembledContent } from '../../report/report.ts';

/** Everything wrong with the content as it stands. Found once for each state of it, and only when somebody asks. */
export const listFindings = oncePer((content: AssembledContent): readonly Finding[] => checkParsed(content));
