// Waits for pages that are being started, and changes the width of the frame without loading it anew.

const waiting = document.querySelector('[data-wait="pages"]');
if (waiting) void wait();

async function wait(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    try {
      const answer = await fetch('/pages/state');
      const { state } = (await answer.json()) as { state: string };
      if (state !== 'starting') break;
    } catch {
      // The desk was closed: what is on the page says how to look again.
      return;
    }
  }
  location.reload();
}

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
