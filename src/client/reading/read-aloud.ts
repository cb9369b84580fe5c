import { LEFT_OUT, listTextNodes } from '../report-text.ts';
import { splitAtStops, STOPS } from '../../text/sentences.ts';
import { sliceSpan } from '../../text/span.ts';

/** `stopped`: in the middle of the text, where it can go on. */
export type ReadingState = 'idle' | 'reading' | 'stopped';

/** Reads the page aloud, sentence by sentence. */
export interface Reader {
  /** Read from what is selected, or from where it was stopped, or from the beginning. */
  start: () => void;
  startOver: () => void;
  stop: () => void;
}

/** @param onChange Told of each change, by the reader's hand or at the end of the text. */
export function makeReader(voice: SpeechSynthesisVoice, onChange: (state: ReadingState) => void): Reader {
  let sentences: Sentence[] = [];
  let next = 0;
  // A browser may forget what it speaks, and its events, unless something holds it.
  let spoken: SpeechSynthesisUtterance | undefined;

  const stop = (): void => {
    if (!spoken) return;
    spoken = undefined;
    speechSynthesis.cancel();
    markSentence(undefined);
    onChange(next < sentences.length ? 'stopped' : 'idle');
  };
  const speak = (): void => {
    const sentence = sentences[next];
    if (!sentence) {
      next = 0;
      sentences = [];
      stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (spoken !== utterance) return;
      next += 1;
      speak();
    };
    utterance.onerror = () => {
      if (spoken === utterance) stop();
    };
    spoken = utterance;
    markSentence(sentence);
    speechSynthesis.speak(utterance);
  };
  const startAt = (choosePlace: () => number): void => {
    const main = document.querySelector('main');
    if (!main) return;
    speechSynthesis.cancel();
    sentences = listSentences(main);
    next = choosePlace();
    onChange('reading');
    speak();
  };

  addEventListener('pagehide', stop);
  return {
    start: () => {
      startAt(() => findSelected(sentences) ?? Math.min(next, sentences.length - 1));
    },
    startOver: () => {
      startAt(() => 0);
    },
    stop,
  };
}

/** Index of the sentence in which the reader's selection begins, or of the first after that. */
function findSelected(sentences: readonly Sentence[]): number | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const selected = selection.getRangeAt(0);
  const index = sentences.findIndex(({ range }) => range.compareBoundaryPoints(Range.START_TO_END, selected) > 0);
  return index < 0 ? undefined : index;
}

/** A sentence of the page. */
export interface Sentence {
  text: string;
  range: Range;
  /** Paragraph or heading it stands in. */
  block: Element;
}

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption'.split(', ');
/** Of a page with the report's own text, what is read: that text and its title. */
const REPORT_BLOCKS = ['h1', ...BLOCKS.map((block) => `.prose ${block}`)].join();
/** What a voice has to say: of marks alone it says nothing. */
const SAID = /[\p{L}\p{N}]/u;

/** List what a voice reads of a page, in its order: the report's text where the page has it, else all that is said. */
function listSentences(main: Element): Sentence[] {
  const selector = main.querySelector('.prose') ? REPORT_BLOCKS : BLOCKS.join();
  return [...main.querySelectorAll(selector)]
    .filter((block) => !block.closest(LEFT_OUT) && !block.querySelector(BLOCKS.join()))
    .filter((block) => block.getClientRects().length > 0)
    .flatMap(listOfBlock);
}

function listOfBlock(block: Element): Sentence[] {
  const nodes = listTextNodes(block);
  const text = nodes.map(({ data }) => data).join('');
  // At semicolons too, and within quotations: some voices fall silent in the middle of what is long.
  return splitAtStops(text, STOPS.semicolon)
    .filter((span) => SAID.test(sliceSpan(text, span)))
    .map((span) => {
      const range = document.createRange();
      range.setStart(...findPlace(nodes, span.start));
      range.setEnd(...findPlace(nodes, span.end));
      return { text: sliceSpan(text, span), range, block };
    });
}

/** The node that holds an offset of the joined text, and the offset in it. */
function findPlace(nodes: readonly Text[], offset: number): [Text, number] {
  let before = 0;
  for (const node of nodes) {
    if (offset <= before + node.length) return [node, offset - before];
    before += node.length;
  }
  throw new RangeError(`there is no offset ${offset} in a text of ${before}`);
}

const NAME = 'spoken';
/** Browsers without highlights get the paragraph outlined instead. */
const FALLBACK = 'data-spoken';

/** Show which sentence is being read, or that none is, and keep it in the window. The page's text is left as it is. */
function markSentence(sentence: Sentence | undefined): void {
  for (const block of document.querySelectorAll(`[${FALLBACK}]`)) block.removeAttribute(FALLBACK);
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined;
  highlights?.delete(NAME);
  if (!sentence) return;
  if (highlights) highlights.set(NAME, new Highlight(sentence.range));
  else sentence.block.setAttribute(FALLBACK, '');
  bringIntoView(sentence.range.getBoundingClientRect());
}

function bringIntoView({ top, bottom }: DOMRect): void {
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}
