/**
 * How contents are laid out, `format` in `site.yml`; contents that do not say are of the first, or need no conversion. It
 * grows when an older program could no longer read them or would lose something of them, and with each such change a way
 * up comes in `src/upgrade`. A key that may be left out is no such change.
 */
export const CONTENT_FORMAT = 2;
