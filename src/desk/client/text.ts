/** Waits so long after a key before it asks how the words compare. */
const PAUSE = 250;

/** A passage that is edited: how it compares with the original is said while one types. */
function watch(form: HTMLFormElement): void {
  const field = form.querySelector('textarea');
  const live = form.querySelector('.live');
  const row = form.closest('.pair');
  const key = form.querySelector<HTMLInputElement>('[name=key]')?.value;
  const address = form.dataset['compare'];
  if (!field || !live || !row || key === undefined || address === undefined) return;
  let asked = 0;
  let timer: number | undefined;
  const compare = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const body = new URLSearchParams({ key, words: field.value });
    const answer = await fetch(address, { method: 'POST', body });
    if (mine !== asked || answer.status !== 200) return;
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const name of ['.came', '.found']) {
      const [old, fresh] = [row.querySelector(name), parsed.querySelector(name)];
      if (old && fresh) old.replaceChildren(...Array.from(fresh.childNodes, (node) => document.importNode(node, true)));
    }
    const count = parsed.querySelectorAll('.found li').length;
    form.classList.toggle('differs', count > 0);
    live.textContent = count === 0 ? '与原文一字不差' : `有 ${count} 处与原文不同`;
  };
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void compare(), PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') form.querySelector<HTMLAnchorElement>('[data-leave]')?.click();
    if (event.key === 'Enter' && event.ctrlKey) form.requestSubmit();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.editor')) watch(form);
