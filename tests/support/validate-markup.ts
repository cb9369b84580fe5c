import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { BuiltSite } from './built-site.ts';
import { markupRules } from './markup-rules.ts';

const validator = new HtmlValidate({
  root: true,
  plugins: [markupRules],
  extends: ['html-validate:recommended', 'markup:all'],
  rules: {
    // Safari takes a list without markers for no list; where the order says something, the role says that it is one.
    'no-redundant-role': 'off',
    // The form above the table of figures filters as one chooses: there is nothing to be sent off.
    'wcag/h32': 'off',
  },
});

/** What html-validate objects to on a site's pages: `2019/index.html:7:120 no-dup-id: …`. */
export async function findMarkupFaults(site: BuiltSite): Promise<string[]> {
  const faults: string[] = [];
  for (const file of site.pages) {
    const { results } = await validator.validateFile(join(site.dir, file));
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  return faults;
}
