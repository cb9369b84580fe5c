import { html } from 'hono/html';
import { findChanges } from '../../text/differences.ts';
import type { Html } from './html.ts';

/** Words before and after, with what differs marked in both. */
export function writeDifference(was: string, is: string): Html {
  const changes = findChanges(was, is);
  const mark = (text: string, spans: readonly { start: number; end: number }[], tag: 'del' | 'ins'): Html => {
    let from = 0;
    const pieces = spans.map(({ start, end }) => {
      const words = text.slice(start, end);
      const marked = words === '' ? '' : tag === 'del' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
      const piece = html`${text.slice(from, start)}${marked}`;
      from = end;
      return piece;
    });
    return html`${pieces}${text.slice(from)}`;
  };
  return html`<dl class="change">
    <dt>原来</dt>
    <dd>
      ${mark(
        was,
        changes.map(({ old }) => old),
        'del',
      )}
    </dd>
    <dt>改为</dt>
    <dd>
      ${mark(
        is,
        changes.map((change) => change.new),
        'ins',
      )}
    </dd>
  </dl>`;
}
