/**
 * Colours of the light theme, as in `tokens.css`, for what surrounds an installed site. Pages name none of their own: two of
 * them, one for the dark theme, would be one name twice, and browsers know better which theme is in use.
 */
export const COLOURS = { paper: '#fbfaf6', seal: '#96281f' } as const;

/** The site's own sign, `favicon.svg`, as pictures; files in `public/`, in pixels a side. */
export const ICONS = {
  sizes: { 192: 'icon-192.png', 512: 'icon-512.png' },
  /** 512 pixels, coloured to its corners: the system cuts its shape out of it. */
  filled: 'icon-filled.png',
} as const;
