import type { Element } from 'xast';
import { shorten } from '../account.ts';
import type { Note } from '../source-document.ts';
import { readText } from './source-text.ts';
import { findChild, isOn, listElements, readSetting } from './xml.ts';

/** Settings of controls that show a value. */
const VALUES = /^w(?:14|15)?:(?:dropDownList|comboBox|date|text|dataBinding|checkbox|citation)$/u;

/** Note what staff have to know of a content control: one that shows its prompt, or a value that is not stored. */
export function inspectControl(control: Element): Note[] {
  const settings = findChild(control, 'w:sdtPr');
  const text = readText(findChild(control, 'w:sdtContent') ?? { type: 'root', children: [] });
  const isEmpty =
    text.trim() === '' && settings !== undefined && listElements(settings).some(({ name }) => VALUES.test(name));
  if (!isEmpty && !isOn(settings, 'w:showingPlcHdr')) return [];
  return [{ kind: 'unread-field', detail: shorten(text) || (readSetting(settings, 'w:alias') ?? '内容控件') }];
}
