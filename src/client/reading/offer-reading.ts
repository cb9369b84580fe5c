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
