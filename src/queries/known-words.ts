import { listBlocks } from '../report/section.ts';
import { termPath } from '../report/section-paths.ts';
import type { TermEntry } from '../search/entry.ts';
import { foldForSearch } from '../search/folding.ts';
import type { EverydayWords, KnownNames } from '../search/known-words.ts';
import { holdsYear, listVolumes } from '../search/volumes.ts';
import { groupBySound, listSounds } from '../text/sounds.ts';
import { oncePerContent } from './content.ts';
import { listReports, type YearReport } from './reports.ts';
import { getEverydayWords, getGlossary } from './site.ts';

/** What a slip is told by. Names are those of the reports that the search asks first, however many there are. */
export async function getKnownNames(): Promise<KnownNames> {
  const [{ terms }, all] = await Promise.all([getGlossary(), listReports()]);
  const [latest] = listVolumes(all.map(({ year }) => year));
  const reports = all.filter(({ year }) => latest && holdsYear(latest, year));
  const everyday = await listEverydayWords();
  const names = [
    ...everyday.flatMap(({ written }) => written),
    ...terms.flatMap(({ term, aliases = [] }) => [term, ...aliases]),
    ...reports.flatMap(listNames),
  ];
  const words = [...new Set(names)].map((word) => ({ word, sounds: listSounds(word).join(' ') }));
  const heard = new Set(words.flatMap(({ sounds }) => sounds.split(' ')));
  return {
    words,
    characters: Object.fromEntries(Object.entries(groupBySound()).filter(([sound]) => heard.has(sound))),
  };
}

/** The terms of the glossary, for the index of the search. */
export async function listSearchedTerms(): Promise<TermEntry[]> {
  const { terms } = await getGlossary();
  return terms.map(({ id, term, aliases = [], definition }) => ({
    kind: 'term',
    path: termPath(id),
    names: [term, ...aliases],
    definition,
  }));
}

/** Words to choose from before anything is typed. */
export async function listSuggestions(): Promise<string[]> {
  const [{ suggestions }, isWritten] = await Promise.all([getEverydayWords(), readReports()]);
  return suggestions.filter(isWritten);
}

/** What people say, with the reports' words for it, as far as some report has them. */
export async function listEverydayWords(): Promise<EverydayWords> {
  const [{ words }, isWritten] = await Promise.all([getEverydayWords(), readReports()]);
  return words
    .map(({ said, written }) => ({ said, written: written.filter(isWritten) }))
    .filter(({ written }) => written.length > 0);
}

/** @returns whether words stand in some report, as search compares them. */
const readReports = oncePerContent(async (): Promise<(words: string) => boolean> => {
  const texts = (await listReports()).flatMap(({ sections }) =>
    sections.map(
      (section) =>
        foldForSearch(
          listBlocks(section)
            .map(({ text }) => text)
            .join('\n'),
        ).text,
    ),
  );
  return (words) => {
    const folded = foldForSearch(words).text;
    return texts.some((text) => text.includes(folded));
  };
});

/** Duty areas, titles, headings and indicators. */
function listNames({ outline, sections, ledger }: YearReport): string[] {
  return [
    ...outline.areas.map(({ title }) => title),
    ...sections.flatMap(({ title, headings }) => [title, ...headings.map(({ text }) => text)]),
    ...ledger.figures.map(({ indicator }) => indicator.name),
  ];
}
