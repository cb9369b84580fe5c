import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { readKeyLines } from '../content/schemas/section.ts';
import type { DataPath } from '../content/yaml/source.ts';
import { listHeadingPassages } from '../report/corrections.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { dropPlaceholders } from '../text/placeholders.ts';
import { type BorrowedNumber, listBorrowedNumbers } from './borrowed-numbers.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'summary/foreign-number': {
    severity: 'error',
    step: 'figures',
    meaning: '摘要或短名称里的数字，这一节正文里没有',
    advice: '照正文改，或删去',
  },
  'summary/number-of-figure': {
    severity: 'warning',
    step: 'look',
    meaning: '摘要里写死了登记过的数据',
    advice: '照提示改成 {指标编码}',
  },
});

/** Numbers that are written out in summaries, and in the names of the figures beside them. */
export const SUMMARY_NUMBERS: Subject = { rules: RULES.rules, checks: [checkSummaryNumbers] };

/** They stand in the section's own text just so; those that are figures are better filled in. */
function checkSummaryNumbers({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((report) =>
    report.sections.flatMap((section) => {
      const { summary = '', highlights = [] } = readKeyLines(section.data);
      const text = [...listHeadingPassages(section), ...section.blocks];
      const numbers = listBorrowedNumbers(dropPlaceholders(summary), text);
      return [
        ...listForeign(numbers, '摘要', section, ['summary']),
        ...listOfFigures(numbers, section, report),
        ...highlights.flatMap(({ label }, index) =>
          listForeign(listBorrowedNumbers(label, text), `短名称“${label}”`, section, ['highlights', index, 'label']),
        ),
      ];
    }),
  );
}

function listForeign(
  numbers: readonly BorrowedNumber[],
  what: string,
  section: AssembledSection,
  path: DataPath,
): Finding[] {
  return numbers
    .filter(({ stands }) => !stands)
    .map(({ printed, alike }) =>
      RULES.raise('summary/foreign-number', section.locate(path), {
        message: `${what}里的“${printed}”，${
          alike === undefined ? '这一节正文里没有' : `正文印的是“${alike}”`
        }。摘要说的数要与正文一样，读者点开才对得上。`,
        hint: `${
          alike === undefined ? '' : `照正文写作“${alike}”，或`
        }把登记过的数据写作 {指标编码}；正文没有的数删去。用汉字写的数、“半”“倍”“翻番”，也是数字。`,
      }),
    );
}

function listOfFigures(
  numbers: readonly BorrowedNumber[],
  { figures, locate }: AssembledSection,
  { year }: AssembledReport,
): Finding[] {
  return numbers.flatMap(({ printed, stands, quantity }): Finding[] => {
    const figure = figures.find(
      ({ observation, period, quantity: bound }) =>
        period === String(year) &&
        observation.value === quantity?.value &&
        observation.qualifier === quantity.qualifier &&
        (quantity.unit === '' || quantity.unit === bound.unit),
    );
    if (!stands || !figure) return [];
    const { id, name } = figure.indicator;
    return [
      RULES.raise('summary/number-of-figure', locate(['summary']), {
        message: `摘要里的“${printed}”是登记过的数据，写死在这里，数据更正以后摘要还是旧的。`,
        hint: `若说的就是“${name}”，把“${printed}”改成 {${id}}，由程序填入；说的是别的，可以不改。`,
      }),
    ];
  });
}
