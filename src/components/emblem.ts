/** The papers of the light and the dark theme, as in `tokens.css`; browsers colour what surrounds a page by them. */
export const PAPERS = { light: '#fbfaf6', dark: '#171512' } as const;

/** The site's own sign, `favicon.svg`, as pictures; files in `public/`, in pixels a side. */
export const ICONS = {
  sizes: { 192: 'icon-192.png', 512: 'icon-512.png' },
  /** 512 pixels, coloured to its corners: the system cuts its shape out of it. */
  filled: 'icon-filled.png',
} as const;
