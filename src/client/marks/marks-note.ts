/**
 * Say at the foot of the window what is marked and how often, with a way to the next place and a way to end it; Escape
 * ends it too.
 *
 * @param marks The places in order, and the one the reader begins at.
 * @param remove Take the marks away.
 */
export function showNote(
  words: string,
  marks: { places: readonly HTMLElement[]; first: number },
  remove: () => void,
): void {
  const { places, first } = marks;
  const note = document.createElement('aside');
  note.className = 'marks';
  note.setAttribute('aria-label', '标出的词');
  note.dataset['editorial'] = '';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const end = (): void => {
    const block = places[current]?.closest<HTMLElement>('p, tr, h1, h2, h3, h4, h5, h6');
    remove();
    note.remove();
    document.removeEventListener('keydown', endByKey);
    // Whoever has used the note goes on reading where it led.
    block?.setAttribute('tabindex', '-1');
    block?.focus({ preventScroll: true });
  };
  const endByKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') end();
  };
  let current = first;
  note.append(
    status,
    ...(places.length > 1
      ? [
          makeButton('下一处', () => {
            current = (current + 1) % places.length;
            places[current]?.scrollIntoView({ block: 'center' });
            status.textContent = `第${current + 1}处，共${places.length}处`;
          }),
        ]
      : []),
    makeButton('去掉标记', end),
  );
  document.body.append(note);
  document.addEventListener('keydown', endByKey);
  // What comes into being together with its words is not read out.
  setTimeout(() => {
    status.textContent = `“${words}”标出${places.length}处`;
  }, 100);
}

function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}
