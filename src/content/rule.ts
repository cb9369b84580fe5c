import type { Place } from '../text/place.ts';
import type { Finding, RuleId, Severity } from './finding.ts';

/** The steps of a draft's way to publication, in order. */
export const STEPS = ['form', 'keys', 'text', 'confirm', 'figures', 'look', 'publish'] as const;

export type StepName = (typeof STEPS)[number];

/** What is declared of a rule, beside the code that finds it broken. */
export interface Rule {
  /** Of all its findings; `either` where each says its own, say an error once published and a warning before. */
  severity: Severity | 'either';
  /** The step in which a draft is put right; none for a rule that nothing in a report's own folder can break. */
  step?: Exclude<StepName, 'publish'>;
  /** What is wrong, in Chinese and in few words, for the appendix of the staff guide. */
  meaning: string;
  /** What to do about it, likewise. */
  advice: string;
}

/** Rules that were declared together, in that order. */
export interface DeclaredRules {
  rules: ReadonlyMap<RuleId, Rule>;
}

/** What a finding says beside its place and its rule. */
type Words = Pick<Finding, 'message' | 'hint' | 'about'>;

/** Rules to find things wrong by; those that are `Split` have findings of either severity. */
export interface RuleSet<Id extends string, Split extends Id> extends DeclaredRules {
  /**
   * Make a finding: something at a place breaks a rule.
   *
   * @param place Where; a step that sees lines only gives the line, and whoever knows the file adds it.
   */
  raise: <Broken extends Id, Where extends object>(
    id: Broken,
    place: Where,
    words: Words & (Broken & Split extends never ? { severity?: never } : Pick<Finding, 'severity'>),
  ) => Where & Omit<Finding, keyof Place>;
}

type Declarations = Readonly<Record<`${string}/${string}`, Rule>>;

/** The ids of rules that leave the severity to their findings. */
type SplitOf<Declared extends Declarations> = {
  [Id in keyof Declared & string]: Declared[Id] extends { severity: 'either' } ? Id : never;
}[keyof Declared & string];

/**
 * Declare rules by their ids: `original/changed` is of the area `original`. Findings are made by nothing else, so that
 * every rule is explained.
 */
export function defineRules<const Declared extends Declarations>(
  declarations: Declared,
): RuleSet<keyof Declared & string, SplitOf<Declared>> {
  const rules = new Map(Object.entries<Rule>(declarations).map(([id, rule]) => [id as RuleId, rule]));
  const raise = <Where extends object>(
    id: string,
    place: Where,
    { severity = 'error', ...words }: Words & { severity?: Severity },
  ): Where & Omit<Finding, keyof Place> => {
    const rule = id as RuleId;
    // Only findings of a rule that leaves it open say a severity.
    const declared = rules.get(rule)?.severity ?? 'either';
    return { ...place, rule, severity: declared === 'either' ? severity : declared, ...words };
  };
  return { rules, raise };
}

/**
 * Put the rules of several places together, in that order.
 *
 * @throws Error When one is declared twice.
 */
export function joinRules(sets: readonly DeclaredRules[]): ReadonlyMap<RuleId, Rule> {
  const joined = new Map<RuleId, Rule>();
  for (const [id, rule] of sets.flatMap(({ rules }) => [...rules])) {
    if (joined.has(id)) throw new Error(`declared twice: ${id}`);
    joined.set(id, rule);
  }
  return joined;
}
