import { describe, expect, it } from 'vitest';
import { lineUpAreas, lineUpOthers, type TreatingReport } from '../../../src/compare/area-places.ts';
import type { ComparableSection } from '../../../src/compare/section-pairs.ts';

/** A section in short: `slug`, `slug=area,area`; below it headings that treat areas: `slug > heading=area`. */
function readSection(short: string): ComparableSection {
  const [own = '', ...below] = short.split(' > ');
  const [slug = '', areas] = own.split('=');
  const headings = below.map((each) => {
    const [text = '', ids = ''] = each.split('=');
    return { text, dutyAreas: ids.split(',') };
  });
  return { slug, kind: 'measures', dutyAreas: areas?.split(',') ?? [], title: slug, headings };
}

function readReport(areas: string, ...sections: string[]): TreatingReport<ComparableSection> {
  return {
    outline: { areas: areas.split(' ').map((id) => ({ id, title: `Area ${id}` })) },
    sections: sections.map(readSection),
  };
}

/** Rows as `title: before | after`, places joined by `+`; `-` for none, `no area` where the outline has none. */
function write(before: TreatingReport<ComparableSection>, after: TreatingReport<ComparableSection>): string[] {
  return lineUpAreas(before, after).map((row) => {
    const cells = [row.before, row.after].map((places) =>
      places === undefined
        ? 'no area'
        : places
            .map(({ section, heading }) => (heading ? `${section.slug}#${heading.text}` : section.slug))
            .join('+') || '-',
    );
    return `${row.area.title}: ${cells.join(' | ')}`;
  });
}

describe('where two reports treat a duty area', () => {
  it('is said as it is: in one section, in several, under a heading, nowhere', () => {
    const before = readReport('x y z', 'law=x', 'rules=y');
    const after = readReport('x y z', 'law=x', 'law-2=x', 'rest > rules=y > more=z');
    expect(write(before, after)).toEqual([
      'Area x: law | law+law-2',
      'Area y: rules | rest#rules',
      'Area z: - | rest#more',
    ]);
  });

  it('is said by the areas of either outline, in the order of the later', () => {
    expect(write(readReport('gone x', 'a=gone', 'b=x'), readReport('new x', 'c=x', 'd=new'))).toEqual([
      'Area new: no area | d',
      'Area x: b | c',
      'Area gone: a | no area',
    ]);
  });

  it('is what a section says of itself, of an area that its outline does not have as well', () => {
    expect(write(readReport('x', 'a=x'), readReport('y', 'b=y', 'c=x'))).toEqual([
      'Area y: no area | b',
      'Area x: a | c',
    ]);
  });
});

it('lines up by title what treats no duty area, but for preamble and closing', () => {
  const [before, after] = [
    ['preamble', 'law=x', 'problems', 'plans'],
    ['preamble', 'plans', 'more > y=y', 'closing'],
  ].map((sections) =>
    sections.map(readSection).map((section) => ({
      ...section,
      kind: section.slug === 'preamble' || section.slug === 'closing' ? section.slug : section.kind,
    })),
  ) as [ComparableSection[], ComparableSection[]];
  const rows = lineUpOthers(before, after);
  expect(rows.map((row) => `${row.before?.slug ?? '-'}|${row.after?.slug ?? '-'}`)).toEqual([
    'problems|-',
    'plans|plans',
  ]);
});
