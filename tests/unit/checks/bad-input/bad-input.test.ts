import { describe, expect, it } from 'vitest';
import { CONTENT_RULES } from '../../../../src/checks/check-content.ts';
import { listExpected } from '../../../support/bad-input.ts';
import './acknowledgements.ts';
import './charts-and-reports.ts';
import './charts-file.ts';
import './charts-shares.ts';
import './charts.ts';
import './control-characters.ts';
import './corrections.ts';
import './dates.ts';
import './draft-differences.ts';
import './drafts.ts';
import './file-names.ts';
import './files.ts';
import './everyday-words.ts';
import './follow-up.ts';
import './formats.ts';
import './glossary.ts';
import './indicator-breaks.ts';
import './left-out.ts';
import './ledger-claims.ts';
import './ledger-indicators.ts';
import './ledger-numerals.ts';
import './ledger-observations.ts';
import './ledger-own-relations.ts';
import './ledger-relations.ts';
import './links.ts';
import './made-files.ts';
import './markdown.ts';
import './meanings.ts';
import './published-addresses.ts';
import './published-facts.ts';
import './published-paragraphs.ts';
import './published-summaries.ts';
import './published.ts';
import './schemas.ts';
import './section-addresses.ts';
import './section-unconfirmed.ts';
import './sections.ts';
import './several.ts';
import './summaries.ts';
import './unreadable.ts';
import './yaml-slips.ts';

// All bad inputs are tests of this one file, which so knows whether any rule is left without one.

describe('the rules of content', () => {
  const expected = listExpected();

  it('are each broken by a bad input', () => {
    const broken = new Set(expected.map(({ rule }) => rule));
    expect([...CONTENT_RULES.keys()].filter((id) => !broken.has(id))).toEqual([]);
  });

  it("belong to a step, if something in a report's own folder can break them", () => {
    const broken = new Set(expected.filter(({ file }) => /^reports\/\d/u.test(file)).map(({ rule }) => rule));
    const without = [...CONTENT_RULES].filter(([id, { step }]) => broken.has(id) && !step);
    expect(without).toEqual([]);
  });
});
