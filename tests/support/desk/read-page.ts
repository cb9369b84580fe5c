import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** A form of a page of the desk, as a browser would send it. */
export interface PageForm {
  element: Element;
  /** Its fields as they stand, those that are not ticked left out. */
  fields: [name: string, value: string][];
  /** What its buttons do, in order. */
  acts: string[];
}

export function parsePage(html: string): Root {
  return fromHtml(html);
}

/** Forms below an element, in order. */
export function listForms(parent: Root | Element): PageForm[] {
  return selectAll('form', parent).map((element) => ({
    element,
    fields: selectAll('input[name], select[name]', element).flatMap((field): [string, string][] => {
      const name = readText(field, 'name');
      if (field.tagName === 'select') {
        const chosen = select('option[selected]', field) ?? select('option', field);
        return chosen ? [[name, readText(chosen, 'value')]] : [];
      }
      const isLeftOut = matches('[type=checkbox]:not([checked]), [type=radio]:not([checked])', field);
      return isLeftOut ? [] : [[name, readText(field, 'value')]];
    }),
    acts: selectAll('button[name=do]', element).map((button) => readText(button, 'value')),
  }));
}

export function readText(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The words of an element, white space as one blank. */
export function readWords(element: Root | Element | undefined): string {
  return element ? toString(element).replace(/\s+/gu, ' ').trim() : '';
}
