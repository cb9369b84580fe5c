import { compareWithAll, readWords, type WeighedWords, weighWords, type Words } from '../text/likeness.ts';
import { splitAtStops, splitSentences, STOPS } from '../text/sentences.ts';
import { sliceSpan } from '../text/span.ts';
import type { PlanItem, TextBlock } from './plan.ts';
import { listSubjects } from './subject.ts';

/** A sentence of a report, or a heading, which often says as much. */
export interface Sentence {
  text: string;
  /** Anchor of the heading, or of the paragraph that has the sentence, on its section's page. */
  anchor: string;
  /** Index of that among the blocks of the section; `undefined` for the section's own heading. */
  block: number | undefined;
  /** The heading that it is or stands under; `undefined` above the first one of the section. */
  heading: string | undefined;
  /** What its clauses are about; those that say too little to be compared are left out. */
  clauses: readonly Words[];
  /** Of a heading: what it is about. */
  subject: Words | undefined;
  /** Of a heading: what it names in quotation marks, 放管服. */
  names: readonly string[];
}

/**
 * How like two clauses are at least, for one's sentence to be shown beside the other's. Compared are clauses, not
 * sentences, because a plan puts five things into one sentence that the next report tells of in five; without the words
 * that go with any subject, since all plans go on to strengthen some mechanism, and each word by how rare it is.
 */
const LEAST_LIKENESS = 0.5;

/** Characters and pairs of them that a clause has at least, five characters: shorter ones are soon alike. */
const LEAST_CLAUSE = 9;

/** The same of what a heading is about, and a clause that is held against that: two characters. */
const LEAST_SUBJECT = 3;

/** How like what two headings are about is at least. */
const LEAST_SHARED_SUBJECT = 0.6;

/** How like a heading is at least that names what an item names, in quotation marks: one reform among others. */
const LIKENESS_BY_NAME = 0.7;

const NAME = /“([^”]+)”/gu;

/** Sentences shown beside a text at most. */
const MAX_PASSAGES = 5;

/** List the headings of a section, and its sentences that say enough to be compared. */
export function listSentences(blocks: readonly TextBlock[]): Sentence[] {
  let above: string | undefined;
  return blocks
    .flatMap(({ id, text, heading }, block) => {
      if (!heading) return readParagraph(text, { anchor: id, block, heading: above });
      above = text;
      return [readHeading(text, { anchor: id, block })];
    })
    .filter(({ subject, clauses }) => subject !== undefined || clauses.length > 0);
}

/** Read a heading, of a section or within one. */
export function readHeading(text: string, { anchor, block }: Pick<Sentence, 'anchor' | 'block'>): Sentence {
  return {
    text,
    anchor,
    block,
    heading: block === undefined ? undefined : text,
    clauses: cutClauses(text),
    subject: readSubject(text),
    names: listNames(text),
  };
}

/**
 * Find for each item of a plan the sentences of a report with a clause that is most like some clause of the item, the
 * most alike first, headings of whole sections last. A heading about the same subject as the item's is like it, however
 * short it is, and so is one that names the same thing in quotation marks.
 */
export function findPassages<Found extends Sentence>(
  items: readonly PlanItem[],
  sentences: readonly Found[],
): Found[][] {
  const read = items.map(({ headings, paragraphs }) => ({
    clauses: [...headings, ...paragraphs].flatMap(({ text }) => cutClauses(text)),
    subjects: headings.map(({ text }) => readSubject(text)),
    names: [...headings, ...paragraphs].flatMap(({ text }) => listNames(text)),
  }));
  const weigh = weighWords([...read, ...sentences].flatMap(({ clauses }) => clauses));
  const weighEnough = (texts: readonly Words[], least: number): WeighedWords[] =>
    texts.filter(({ length }) => length >= least).map(weigh);
  const likeClauses = compareWithSentences(sentences.map((sentence) => weighEnough(sentence.clauses, LEAST_CLAUSE)));
  const likeSubjects = compareWithSentences(
    sentences.map(({ subject }) => weighEnough(subject ? [subject] : [], LEAST_SUBJECT)),
  );
  return read.map(({ clauses, subjects, names }) => {
    const ofClauses = likeClauses(weighEnough(clauses, LEAST_CLAUSE));
    const ofSubjects = likeSubjects(weighEnough([...subjects, ...clauses], LEAST_SUBJECT));
    return sentences
      .map((sentence, index) => ({
        sentence,
        likeness: findLikeness(
          ofClauses.get(index) ?? 0,
          ofSubjects.get(index) ?? 0,
          sentence.names.some((name) => names.includes(name)),
        ),
      }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => Number(isOfSection(a.sentence)) - Number(isOfSection(b.sentence)) || b.likeness - a.likeness)
      .slice(0, MAX_PASSAGES)
      .map(({ sentence }) => sentence);
  });
}

function isOfSection({ block }: Sentence): boolean {
  return block === undefined;
}

/**
 * @param ofClauses How like some clause of the two is.
 * @param ofSubject How like what they are about is.
 * @param isNamed Whether both name the same thing.
 */
function findLikeness(ofClauses: number, ofSubject: number, isNamed: boolean): number {
  return Math.max(ofClauses, ofSubject >= LEAST_SHARED_SUBJECT ? ofSubject : 0, isNamed ? LIKENESS_BY_NAME : 0);
}

/** @returns how like some of a few texts is to some text of each sentence, by the index of the sentence. */
function compareWithSentences(
  texts: readonly (readonly WeighedWords[])[],
): (some: readonly WeighedWords[]) => Map<number, number> {
  const sentenceOf = texts.flatMap((own, sentence) => own.map(() => sentence));
  const compare = compareWithAll(texts.flat());
  return (some) => {
    const most = new Map<number, number>();
    for (const words of some) {
      for (const [text, likeness] of compare(words)) {
        const sentence = sentenceOf[text] ?? 0;
        most.set(sentence, Math.max(most.get(sentence) ?? 0, likeness));
      }
    }
    return most;
  };
}

function readParagraph(text: string, place: Pick<Sentence, 'anchor' | 'block' | 'heading'>): Sentence[] {
  return splitSentences(text).map((span) => ({
    ...place,
    text: sliceSpan(text, span),
    clauses: cutClauses(sliceSpan(text, span)),
    subject: undefined,
    names: [],
  }));
}

function listNames(text: string): string[] {
  return Array.from(text.matchAll(NAME), ([, name = '']) => name);
}

/** What a heading is about, to be compared. */
function readSubject(heading: string): Words {
  return readWords(listSubjects(heading).join(''));
}

function cutClauses(text: string): Words[] {
  return splitAtStops(text, STOPS.clause)
    .map((span) => sliceSpan(text, span))
    .map(readSubject)
    .filter(({ length }) => length >= LEAST_SUBJECT);
}
