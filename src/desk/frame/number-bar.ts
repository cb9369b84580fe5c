import { html } from 'hono/html';
import type { StateCount } from '../progress/number-states.ts';
import type { Html } from './html.ts';

/** Numbers by their states, as one bar. */
export function writeNumberBar(counted: readonly StateCount[]): Html {
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  return html`<svg
    class="bar"
    viewBox="0 0 ${Math.max(total, 1)} 1"
    preserveAspectRatio="none"
    role="img"
    aria-label="${total}个数字，已定${counted[0]?.count ?? 0}个"
  >
    ${counted.map(({ ink, count }) => {
      const start = x;
      x += count;
      return html`<rect class="${ink}" x="${start}" y="0" width="${count}" height="1"></rect>`;
    })}
  </svg>`;
}
