import { makeReader, type ReadingState } from './read-aloud.ts';

const WORDS: Record<ReadingState, string> = { idle: '朗读', reading: '停止朗读', stopped: '接着朗读' };

/** Show a panel's buttons for reading aloud, and let them work. Escape stops the voice from anywhere on the page. */
export function offerReading(panel: HTMLElement, voice: SpeechSynthesisVoice): void {
  const button = panel.querySelector<HTMLButtonElement>('[data-do=read]');
  const again = panel.querySelector<HTMLButtonElement>('[data-do=startOver]');
  if (!button || !again) return;
  let state: ReadingState = 'idle';
  const reader = makeReader(voice, (now) => {
    state = now;
    button.textContent = WORDS[now];
    again.hidden = now !== 'stopped';
  });
  button.hidden = false;
  button.onclick = () => {
    if (state === 'reading') reader.stop();
    else reader.start();
  };
  again.onclick = () => {
    reader.startOver();
    // It is hidden now; the focus is not to be lost with it.
    button.focus();
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') reader.stop();
  });
}

/** Languages of Mandarin voices as browsers name them, the likeliest for this text first. Cantonese is not among them. */
const MANDARIN = [/^(zh|cmn)[-_](cn|hans)/i, /^(zh|cmn)$/i, /^(zh|cmn)[-_](?!hk|mo)/i];

/** Find the voice to read Chinese with: one on this machine before one that needs the network. */
export function findChineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const ranked = [...voices.filter(({ localService }) => localService), ...voices];
  return MANDARIN.flatMap((language) => ranked.filter(({ lang }) => language.test(lang)))[0];
}

/**
 * Tell of a Chinese voice as soon as there is one; many browsers list their voices only after a while.
 *
 * @param onFound Called once, or never where no voice is Chinese or nothing can be read aloud at all.
 */
export function awaitChineseVoice(onFound: (voice: SpeechSynthesisVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = (): void => {
    const voice = findChineseVoice(speechSynthesis.getVoices());
    if (!voice) return;
    speechSynthesis.onvoiceschanged = null;
    onFound(voice);
  };
  speechSynthesis.onvoiceschanged = look;
  look();
}
