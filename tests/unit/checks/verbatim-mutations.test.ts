import { describe, expect, it } from 'vitest';
import { checkVerbatim } from '../../../src/checks/original.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import type { Section } from '../../../src/content/schemas/section.ts';
import { parseProse } from '../../../src/report/prose.ts';
import { assembleContent, type AssembledContent } from '../../../src/report/report.ts';
import { type AssembledSection, parseSection } from '../../../src/report/section.ts';
import { foldText } from '../../../src/text/folding.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { isFullRun } from '../../support/full-run.ts';

/** One section changed in one character, and the line it was changed on. */
interface Mutant {
  section: AssembledSection;
  line: number;
  /** What was done, for the failure's message. */
  what: string;
}

/**
 * Characters to put in: one the reports never use, digits, marks that Markdown could swallow, and signs that NFKC takes
 * for digits and letters.
 */
const INTRUDERS = '囗7*囗_囗`<囗[]囗#&\\囗>~-囗⁴①㎡'.split('');

/** From one changed character to the next; coprime to the intruders, so that all kinds meet all places. */
const STEP = isFullRun ? 5 : 101;

const content = assembleContent(await readContentFolder(SUIXI_DIR));
const sections = content.reports.flatMap((report) => report.sections);

/** Where the originals print white space within a line: the three characters before it and the one behind it. */
const printedSpaces = new Set(
  content.reports.flatMap(({ original }) =>
    [...(original?.text ?? '').matchAll(/(?<=(\S{3}))[^\S\n]+(\S)/g)].map(([, before, after]) =>
      foldText(`${before}${after}`),
    ),
  ),
);

describe('changing one character anywhere in a section is found, in its file and on its line', () => {
  it('is about every section of the report', () => {
    expect(sections).toHaveLength(12);
    expect(checkVerbatim(content)).toEqual([]);
  });

  it.each(sections.map((section) => ({ path: section.path, section })))('$path', ({ section }) => {
    const mutants = [...mutateBody(section), ...mutateHeadings(section)];
    expect(mutants.length).toBeGreaterThan(0);
    const missed = mutants.filter(({ section: mutant, line }) => {
      const findings = checkVerbatim(replaceSection(section, mutant));
      return !findings.some((finding) => finding.file === section.path && finding.line === line);
    });
    expect(missed.map(({ what }) => what)).toEqual([]);
  });
});

/** Replace, remove and insert characters of the Markdown, spread evenly, its first and last among them. */
function mutateBody(section: AssembledSection): Mutant[] {
  const { markdown } = section;
  const places = [...markdown.matchAll(/[^\s#]/gu)].map((match) => match.index);
  const sampled = places.filter((_, order) => order % STEP === 0 || order === places.length - 1);
  return sampled.flatMap((index, order) => {
    const line = markdown.slice(0, index).split('\n').length;
    const [before, character, after] = [markdown.slice(0, index), markdown.charAt(index), markdown.slice(index + 1)];
    const next = order % INTRUDERS.length;
    const others = [...INTRUDERS.slice(next), ...INTRUDERS].filter((sign) => foldText(sign) !== foldText(character));
    const [intruder = ''] = others;
    const changes: [string, string][] = [
      [`${before}${intruder}${after}`, `replaced ${character} by ${intruder}`],
      [`${before}${after}`, `removed ${character}`],
      [`${before}囗${character}${after}`, `inserted before ${character}`],
    ];
    // White space at either end of a block is none that a reader sees.
    const hasSpace = printedSpaces.has(foldText(before.slice(-3) + character));
    if (/[^\n #]$/.test(before) && !hasSpace)
      changes.push([`${before} ${character}${after}`, `put a space before ${character}`]);
    return changes.map(([changed, what]) => ({
      section: { ...section, markdown: changed, tree: parseProse(changed) },
      line,
      what: `${line}: ${what}, between ${before.slice(-5)} and ${after.slice(0, 5)}`,
    }));
  });
}

/** Replace each character of the headings in the front matter. */
function mutateHeadings(section: AssembledSection): Mutant[] {
  const { data } = section;
  if (!data || !('heading' in data)) return [];
  return (['partHeading', 'heading'] as const).flatMap((key) =>
    [...(data[key] ?? '')].map((character, index, characters) => {
      const changed: Section = { ...data, [key]: characters.with(index, '囗').join('') };
      return {
        section: parseSection({ ...section, data: changed }),
        line: section.locate([key]).line,
        what: `${key}: ${character}`,
      };
    }),
  );
}

function replaceSection(original: AssembledSection, mutant: AssembledSection): AssembledContent {
  return {
    ...content,
    reports: content.reports.map((report) => ({
      ...report,
      sections: report.sections.map((section) => (section === original ? mutant : section)),
    })),
  };
}
