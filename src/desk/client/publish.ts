// Watches the site being made, copies the words for who runs the server, and shows what a download has changed.

import { waitUntilNot } from './wait-until.ts';

if (document.querySelector('[data-wait="site"]')) {
  const lines = document.getElementById('lines');
  const lastLine = document.getElementById('last-line');
  void waitUntilNot('running', '/publish/state', (progress) => {
    const said = progress.lines ?? '';
    const last = said.slice(said.lastIndexOf('\n') + 1);
    if (lines) lines.textContent = said;
    // Read aloud only when there is something new.
    if (lastLine && lastLine.textContent !== last) lastLine.textContent = last;
  });
}

document.querySelector('[data-reload]')?.addEventListener('click', (event) => {
  event.preventDefault();
  location.reload();
});

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  button.addEventListener('click', () => {
    const words = document.getElementById(button.dataset['copy'] ?? '');
    const status = document.getElementById('copied');
    if (!words || !status) return;
    navigator.clipboard.writeText(words.innerText).then(
      () => {
        status.textContent = '已复制，去粘贴就行';
      },
      () => {
        getSelection()?.selectAllChildren(words);
        status.textContent = '没能复制。已经选中，请按 Ctrl+C';
      },
    );
  });
}

// The answer to the form is a file, so that the page stays as it was.
for (const form of document.querySelectorAll('[data-download]')) {
  form.addEventListener('submit', () => {
    setTimeout(() => {
      location.reload();
    }, 2500);
  });
}
