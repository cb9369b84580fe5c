import { describe } from 'vitest';
import { listReservedNames } from '../../../../src/report/routes.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import type { FixtureSite } from '../../../support/site.ts';

const FOLDER = 'reports/2019';

/** Add a section without text before the closing, under a name of its own. */
function addOther(name: string): (site: FixtureSite) => void {
  return (site) => {
    site.rename(`${FOLDER}/06-closing.md`, `${FOLDER}/07-closing.md`);
    site.write(`${FOLDER}/${name}`, '---\nkind: other\nheading: 四、其他\n---\n');
    site.edit(`${FOLDER}/original.txt`, '示例县人民政府将继续努力', '四、其他\n\n示例县人民政府将继续努力');
    site.recordHash(2019);
  };
}

describe('an address that the site needs for itself', () => {
  testBadInputs([
    ...listReservedNames('section').map((slug) => ({
      what: slug,
      spoil: addOther(`06-${slug}.md`),
      findings: [`${FOLDER}/06-${slug}.md:1:1 section/reserved-slug`],
      says: [`网址“${slug}”留给网站自己的网页`],
    })),
    {
      what: 'in capitals, which the rule for names asks to write small',
      spoil: addOther('06-Charts.md'),
      findings: [`${FOLDER}/06-Charts.md:1:1 report/misnamed-file`, `${FOLDER}/06-Charts.md:1:1 section/reserved-slug`],
    },
  ]);
});
