import { CONTENT_RULES } from '../../src/checks/check-content.ts';
import type { RuleId } from '../../src/content/finding.ts';
import { joinRules } from '../../src/content/rule.ts';
import { DOCUMENT_RULES } from '../../src/intake/documents/document-rules.ts';
import { IMPORT_RULES } from '../../src/intake/outline/import-rules.ts';

/** The rules of all findings that there can be, of content and of documents that are read, by their ids. */
export const ALL_RULES = joinRules([{ rules: CONTENT_RULES }, DOCUMENT_RULES, IMPORT_RULES]);

/**
 * A rule's id, for findings that a test makes up.
 *
 * @throws Error When there is no such rule.
 */
export function nameRule(id: string): RuleId {
  const found = [...ALL_RULES.keys()].find((rule) => rule === id);
  if (!found) throw new Error(`no such rule: ${id}`);
  return found;
}
