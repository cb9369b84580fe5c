// Waits for pages that are being started, and changes the width of the frame without loading it anew.

import { waitUntilNot } from './wait-until.ts';

if (document.querySelector('[data-wait="pages"]')) void waitUntilNot('starting', '/pages/state');

const frame = document.querySelector('iframe');
const buttons = [...document.querySelectorAll<HTMLAnchorElement>('[data-wide]')];
for (const button of buttons) {
  button.addEventListener('click', (event) => {
    if (!frame || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    frame.className = button.dataset['wide'] ?? '';
    history.replaceState(null, '', button.href);
    for (const other of buttons) {
      other.classList.toggle('chosen', other === button);
      if (other === button) other.setAttribute('aria-current', 'true');
      else other.removeAttribute('aria-current');
    }
  });
}
