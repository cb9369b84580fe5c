import type { Finding, RuleId } from '../content/finding.ts';
import { type StepName, STEPS } from '../content/rule.ts';
import { CONTENT_RULES } from './check-content.ts';

/** One step of a draft's way to publication. */
export interface Step {
  name: StepName;
  /** `unknown`: whether it is done cannot be told before an earlier step is. */
  state: 'done' | 'open' | 'unknown';
  /** What is left to do in it, or to look at. */
  findings: Finding[];
}

/** What is known of a draft, beside what has been found in it. */
export interface DraftState {
  /** Whether report.yml fits its schema. */
  isReportReadable: boolean;
  /** Whether there is an original that the text is compared with. */
  hasOriginal: boolean;
  /** Whether its figures are bound to its text. */
  hasLedger: boolean;
  /** Whether each section's front matter fits its schema. */
  areSectionsReadable: boolean;
}

/**
 * Line up what is left to do in a draft.
 *
 * @param findings Those in its own folder.
 */
export function listSteps(draft: DraftState, findings: readonly Finding[]): Step[] {
  const isKnown: Record<StepName, boolean> = {
    form: true,
    keys: draft.isReportReadable,
    text: draft.isReportReadable && draft.hasOriginal && draft.areSectionsReadable,
    confirm: draft.hasLedger,
    figures: draft.hasLedger && draft.areSectionsReadable,
    look: draft.isReportReadable && draft.hasLedger && draft.areSectionsReadable,
    publish: true,
  };
  return STEPS.map((name) => {
    const own = findings.filter(({ rule }) => findStep(rule) === name);
    const isOpen = own.length > 0 || name === 'publish';
    return { name, state: isOpen ? 'open' : isKnown[name] ? 'done' : 'unknown', findings: own };
  });
}

/** The step that a rule belongs to; whatever belongs to none is put right first. */
function findStep(rule: RuleId): StepName {
  return CONTENT_RULES.get(rule)?.step ?? 'form';
}

/**
 * The step to take next: the first that is not done. Differences need only be looked at, so that what is left in `look`
 * keeps nobody from publishing.
 */
export function findNextStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ name, state }) => name !== 'look' && state === 'open');
}
