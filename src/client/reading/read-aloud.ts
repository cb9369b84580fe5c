import { listSentences, type Sentence } from './list-sentences.ts';
import { markSentence } from './mark-sentence.ts';

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
