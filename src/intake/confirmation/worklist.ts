import type { SectionKind } from '../../content/schemas/section.ts';
import { oncePer } from '../../once-per.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import { listBlocks } from '../../report/section.ts';
import { readOutlineMark } from '../../text/outline-mark.ts';
import type { Chip } from './chip.ts';
import { listChips, type LostEntry } from './list-chips.ts';
import { listMissing, type MissingList } from './missing.ts';
import { sign } from './recall-proposals.ts';
import { listTold, type Told } from './told.ts';

/** A stretch of the text that a person decides about at once: a section, or one of its chapters, （一） to （七）. */
export interface ChipGroup {
  /** `main-work` or, for a chapter, `main-work.4`. */
  id: string;
  section: AssembledSection;
  /** Its heading as printed; empty where it has none. */
  heading: string;
  /** The heading in a few characters: （四）. */
  short: string;
  /** Its first block, and the one behind its last. */
  start: number;
  end: number;
  chips: Chip[];
  /** What is told of its numbers and may be nodded through with the sure ones. */
  agreed: Told[];
  /** What is told of its numbers and is to be looked at by itself. */
  disputed: Told[];
  /** How many decisions are left in it. */
  left: number;
  /** What was shown of all that may be decided at once. */
  seen: Record<Batch, string>;
}

/** What a group's decisions at once are: the sure ones, the new ones, those that are no figures. */
export type Batch = 'sure' | 'new' | 'excusable';

/** All that a person still has to decide about a report's numbers, and what is decided. */
export interface Worklist {
  groups: ChipGroup[];
  chips: Chip[];
  lost: LostEntry[];
  told: Told[];
  missing: MissingList;
  /** How many decisions are left. */
  left: number;
}

const readOnce = oncePer((content: AssembledContent) => oncePer((report: AssembledReport) => read(content, report)));

/** Read what there is to decide about a report's numbers; once for each state of the content. */
export function readWorklist(content: AssembledContent, report: AssembledReport): Worklist {
  return readOnce(content)(report);
}

function read(content: AssembledContent, report: AssembledReport): Worklist {
  const { chips, lost } = listChips(content, report);
  const told = listTold(content, report);
  const missing = listMissing(content, report);
  const groups = report.sections.flatMap((section) => cutGroups(section, chips, told));
  const left =
    groups.reduce((sum, group) => sum + group.left, 0) + lost.length + (missing.indicators.length > 0 ? 1 : 0);
  return { groups, chips, lost, told, missing, left };
}

/** Cut a section at the headings of its chapters; 一是, 1. and the like are items of one. */
function cutGroups(section: AssembledSection, chips: readonly Chip[], told: readonly Told[]): ChipGroup[] {
  const cuts = listBlocks(section).flatMap(({ heading, text }, block) => {
    const mark = heading && readOutlineMark(text);
    return mark && mark.level !== 'item' ? [{ start: block, heading: text, short: mark.mark }] : [];
  });
  const own = { start: 0, heading: section.heading ?? '', short: nameShortly(section) };
  const states = new Map(chips.map(({ key, state }) => [key, state]));
  const starts = cuts[0]?.start === 0 && own.heading === '' ? cuts : [own, ...cuts];
  return starts.map((cut, index) => {
    const end = starts[index + 1]?.start ?? section.blocks.length;
    const inside = chips.filter(
      ({ section: slug, block }) => slug === section.slug && block >= cut.start && block < end,
    );
    return {
      id: cut === own ? section.slug : `${section.slug}.${cut.start}`,
      section,
      ...cut,
      end,
      ...sumUp(inside, told, states),
    };
  });
}

const SHORT_NAMES: Partial<Record<SectionKind, string>> = {
  problems: '不足',
  'leaders-duty': '第一责任人',
  'next-year': '下一年',
};

function nameShortly({ kind, mark, title }: AssembledSection): string {
  const known = kind && SHORT_NAMES[kind];
  return known ?? (mark || (title.length <= 5 ? title : `${title.slice(0, 4)}…`));
}

function sumUp(
  chips: Chip[],
  told: readonly Told[],
  states: ReadonlyMap<string, Chip['state']>,
): Pick<ChipGroup, 'chips' | 'agreed' | 'disputed' | 'left' | 'seen'> {
  const keys = new Set(chips.map(({ key }) => key));
  const isAgreed = (one: Told): boolean => one.kind === 'relation' && one.isProposed && one.result.verdict === 'holds';
  // What hangs on a number that is only proposed waits for it, unless both are nodded through at once.
  const isReady = (one: Told): boolean =>
    one.at.every((key) => {
      const state = states.get(key);
      return state === 'confirmed' || (state === 'sure' && keys.has(key) && isAgreed(one));
    });
  const here = told.filter((one) => keys.has(one.at[0] ?? '') && isReady(one));
  const agreed = here.filter(isAgreed);
  const disputed = here.filter((one) => !isAgreed(one));
  const pick = (...wanted: Chip['state'][]): Chip[] => chips.filter(({ state }) => wanted.includes(state));
  const batches: Record<Batch, number> = {
    sure: pick('sure').length + agreed.length,
    new: pick('new').length,
    excusable: pick('excusable').length,
  };
  return {
    chips,
    agreed,
    disputed,
    left:
      pick('doubtful', 'unread').length + disputed.length + Object.values(batches).filter((count) => count > 0).length,
    seen: {
      sure: sign([...pick('sure'), ...agreed].map(({ seen }) => seen)),
      new: sign(pick('new').map(({ seen }) => seen)),
      excusable: sign(pick('excusable').map(({ seen }) => seen)),
    },
  };
}
