import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { joinRules } from '../../src/content/rule.ts';
import { DOCUMENT_RULES } from '../../src/intake/documents/document-rules.ts';
import { IMPORT_RULES } from '../../src/intake/outline/import-rules.ts';

/** Tests here expect findings as `3 import/no-date`, or `3 no-date`, or by the rule alone; fixtures as JSON. */
it('expects a finding by every rule of documents and their import, in one test or another', () => {
  const files = globSync('**/{*.test.ts,findings.json}', { cwd: import.meta.dirname });
  const texts = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  const unexpected = [...joinRules([DOCUMENT_RULES, IMPORT_RULES]).keys()].filter((id) => {
    const [area, name] = id.split('/');
    const expected = new RegExp(`['"](?:\\d+ )?(?:${area}/)?${name}['"]`, 'u');
    return !texts.some((text) => expected.test(text));
  });
  expect(unexpected).toEqual([]);
});
