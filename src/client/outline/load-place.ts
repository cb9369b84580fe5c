/** The outline beside a text marks where its reader is; on a narrow window it is folded, and there is nothing to mark. */
const outline = document.querySelector<HTMLDetailsElement>('.outline');

if (outline && matchMedia('(min-width: 62em)').matches) {
  addEventListener('load', () => {
    import('./mark-place.ts').then(
      ({ markPlace }) => {
        markPlace(outline);
      },
      () => undefined,
    );
  });
}
