import { html } from 'hono/html';
import type { Html } from './html.ts';

/**
 * A page that says why something was not done, with a way back.
 *
 * @param way What the way back is called.
 */
export function writeMessage(heading: string, words: string, back: string, way = '回去'): Html {
  return html`<div class="lead"><h1>${heading}</h1></div>
    <div class="card message" role="alert">
      ${words.split('\n').map((line) => html`<p>${line}</p>`)}
      <p class="btns"><a class="btn go" href="${back}">${way}</a></p>
    </div>`;
}
