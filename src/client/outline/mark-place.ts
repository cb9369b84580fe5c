/** A heading is the one that is read when it stands above this part of the window's height. */
const READ_ABOVE = 0.3;

/** Mark in an outline the heading that is read, and follow the reader. It is opened where styles cannot show it closed. */
export function markPlace(outline: HTMLDetailsElement): void {
  if (!CSS.supports('selector(::details-content)')) outline.open = true;
  const entries = [...outline.querySelectorAll<HTMLAnchorElement>('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = (): void => {
    const [first] = entries;
    const read = entries.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight * READ_ABOVE);
    const current = read[read.length - 1] ?? first;
    for (const entry of entries) {
      if (entry === current) entry.link.setAttribute('aria-current', 'true');
      else entry.link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${(1 - READ_ABOVE) * 100}% 0px` });
  for (const { heading } of entries) observer.observe(heading);
  mark();
}
