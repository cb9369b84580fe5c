import { applyChoices, readChoice } from './choices.ts';

/** The button that opens the reading tools. They are loaded when they are first asked for, or still in use. */
const opener = document.querySelector<HTMLButtonElement>('[data-reading-tools]');

opener?.addEventListener('click', () => {
  import('./toggle-panel.ts').then(
    ({ togglePanel }) => togglePanel(opener),
    () => {
      opener.textContent = '没有载入，请刷新网页再试';
    },
  );
});

addEventListener('storage', followChoices);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) followChoices();
});
startAids();

function followChoices(): void {
  applyChoices();
  startAids();
}

function startAids(): void {
  if (!readChoice('line') && !readChoice('cursor')) return;
  import('./aids.ts').then(
    ({ startAids }) => startAids(),
    () => undefined,
  );
}
