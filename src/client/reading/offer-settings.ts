import { applyChoices, readChoice } from './choices.ts';

/** The settings are loaded when they are first asked for, and the aids when they are in use. */
for (const opener of document.querySelectorAll<HTMLButtonElement>('[data-reading-settings]')) {
  opener.addEventListener('click', () => {
    import('./toggle-panel.ts').then(
      ({ togglePanel }) => togglePanel(opener),
      () => {
        opener.textContent = '没有载入，请刷新网页再试';
      },
    );
  });
}

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
