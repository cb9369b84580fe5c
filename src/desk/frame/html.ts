import type { html } from 'hono/html';

/** A piece of a page. What is put into it is escaped, unless it is such a piece itself. */
export type Html = ReturnType<typeof html>;
