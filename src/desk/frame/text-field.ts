import { html } from 'hono/html';
import type { Html } from './html.ts';

/** A line that is to be written into a form. */
interface TextField {
  id: string;
  name: string;
  label: string;
  value: string;
  /** What else is to be said of it to the browser. */
  attributes?: Html;
}

/** A field with its label above it. The browser offers nothing that was typed elsewhere. */
export function writeTextField(field: TextField): Html {
  return html`${writeLabel(field)} ${writeInput(field)}`;
}

/** A field of the list of facts, with its label beside it. */
export function writeFactField(field: TextField, below: Html): Html {
  return html`<div class="fact">
    ${writeLabel(field)}
    <div>${writeInput(field)} ${below}</div>
  </div>`;
}

function writeLabel({ id, label }: TextField): Html {
  return html`<label for="${id}">${label}</label>`;
}

function writeInput({ id, name, value, attributes = html`` }: TextField): Html {
  return html`<input type="text" id="${id}" name="${name}" value="${value}" autocomplete="off" ${attributes} />`;
}
