import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';
import type { Field, Option } from './field-model.ts';
import { countRows, joinName, nameCount, type Typed } from './field-values.ts';
import type { Faults } from './find-faults.ts';

/** A form being filled in. */
export interface FilledForm {
  typed: Typed;
  faults: Faults;
  /** Address that it is sent to. */
  action: string;
  /** Names of fields that cannot be changed any more. */
  fixed: ReadonlySet<string>;
  /** Name of the list of values to choose from, where a field's description speaks of one. */
  findList: (field: Field) => string | undefined;
}

/** Write the fields of a form. */
export function writeForm(field: Field, form: FilledForm): Html {
  return writeRow(field, form, '');
}

function writeFields(fields: readonly Field[], form: FilledForm, path: string): Html {
  return html`${fields.map((field) => writeField(field, form, joinName(path, field.key)))}`;
}

function writeField(field: Field, form: FilledForm, name: string): Html {
  switch (field.kind) {
    case 'group':
      return html`<fieldset class="group" id="${idOf(name)}">
        <legend>${field.label}${writeOptional(field)}</legend>
        ${writeHint(field, name)}${writeFields(field.fields, form, name)}${writeFault(form, name)}
      </fieldset>`;
    case 'rows':
      return writeRows(field, form, name);
    case 'variants':
      return writeVariants(field, form, name);
    case 'choices':
      return html`<fieldset class="field" id="${idOf(name)}">
        <legend>${field.label}${writeOptional(field)}</legend>
        ${writeHint(field, name)}
        ${field.options.map(
          ({ value, name: words }) =>
            html`<label class="choice"
              ><input
                type="checkbox"
                name="${name}"
                value="${value}"
                ${(form.typed.get(name) ?? '').split('\n').includes(value) ? 'checked' : ''}
              /><span>${words}</span></label
            >`,
        )}
        ${writeFault(form, name)}
      </fieldset>`;
    default:
      return html`<div class="field">
        <label for="${idOf(name)}">${field.label}${writeOptional(field)}</label>
        ${writeHint(field, name)}${writeInput(field, form, name)}${writeFault(form, name)}
      </div>`;
  }
}

type Simple = Exclude<Field, { kind: 'group' | 'rows' | 'variants' | 'choices' }>;

function writeInput(field: Simple, form: FilledForm, name: string): Html {
  const text = form.typed.get(name) ?? '';
  if (form.fixed.has(name)) {
    const words = field.kind === 'choice' ? field.options.find(({ value }) => value === text)?.name : text;
    return html`<input id="${idOf(name)}" value="${words ?? text}" readonly aria-describedby="${idOf(name)}-hint" />`;
  }
  const about = html`aria-describedby="${idOf(name)}-hint ${idOf(name)}-fault"
  ${form.faults.has(name) ? html`aria-invalid="true"` : ''}`;
  switch (field.kind) {
    case 'lines':
    case 'pairs':
      return html`<textarea
        id="${idOf(name)}"
        name="${name}"
        rows="${Math.max(2, text.split('\n').length + 1)}"
        ${about}
      >
${text}</textarea>`;
    case 'yes-no':
      return writeSelect(YES_NO, name, text, about);
    case 'choice':
      return writeSelect(
        [{ value: '', name: field.isRequired ? '请选' : '不写' }, ...field.options],
        name,
        text,
        about,
      );
    default: {
      const list = form.findList(field);
      const isLong = text.length > 40 || field.key === 'definition' || field.key === 'statement';
      if (isLong && list === undefined) {
        return html`<textarea id="${idOf(name)}" name="${name}" rows="3" class="line" ${about}>${text}</textarea>`;
      }
      return html`<input
        id="${idOf(name)}"
        name="${name}"
        value="${text}"
        ${list === undefined ? '' : html`list="${list}"`}
        ${about}
      />`;
    }
  }
}

const YES_NO: readonly Option[] = [
  { value: '', name: '不写' },
  { value: 'yes', name: '是' },
  { value: 'no', name: '否' },
];

function writeSelect(options: readonly Option[], name: string, chosen: string, about: Html): Html {
  return html`<select id="${idOf(name)}" name="${name}" ${about}>
    ${options.map(
      (option) =>
        html`<option value="${option.value}" ${option.value === chosen ? 'selected' : ''}>${option.name}</option>`,
    )}
  </select>`;
}

function writeRows(field: Field & { kind: 'rows' }, form: FilledForm, name: string): Html {
  const count = countRows(form.typed, name);
  return html`<fieldset class="group" id="${idOf(name)}">
    <legend>${field.label}${writeOptional(field)}</legend>
    ${writeHint(field, name)}
    <input type="hidden" name="${nameCount(name)}" value="${count}" />
    ${Array.from({ length: count }, (_, index) => {
      const row = joinName(name, index);
      return html`<div class="row" role="group" aria-label="第 ${index + 1} 项" id="${idOf(row)}">
        ${writeRow(field.row, form, row)}
        <button class="btn plain" name="do" value="drop:${row}" formaction="${form.action}#${idOf(name)}">
          删去第 ${index + 1} 项
        </button>
      </div>`;
    })}
    ${writeFault(form, name)}
    <button class="btn" name="do" value="more:${name}" formaction="${form.action}#${idOf(joinName(name, count))}">
      再加一项
    </button>
  </fieldset>`;
}

function writeRow(row: Field, form: FilledForm, name: string): Html {
  return row.kind === 'group'
    ? html`${writeFields(row.fields, form, name)}${writeFault(form, name)}`
    : writeField(row, form, name);
}

function writeVariants(field: Field & { kind: 'variants' }, form: FilledForm, name: string): Html {
  const by = joinName(name, field.by);
  const chosen = field.variants.find(({ value }) => value === form.typed.get(by));
  return html`<div class="field" id="${idOf(name)}">
      <label for="${idOf(by)}">是哪一种</label>
      <div class="btns variant">
        ${writeSelect(
          [...(chosen ? [] : [{ value: '', name: '请选' }]), ...field.variants],
          by,
          form.typed.get(by) ?? '',
          html`aria-describedby="${idOf(by)}-fault"`,
        )}
        <button class="btn" name="do" value="refresh" formaction="${form.action}#${idOf(name)}">换成这一种</button>
      </div>
      ${writeFault(form, by)}
    </div>
    ${chosen ? writeFields(chosen.fields, form, name) : ''}${writeFault(form, name)}`;
}

function writeOptional({ isRequired }: Field): Html {
  return isRequired ? html`` : html` <span class="optional">可以不写</span>`;
}

function writeHint({ kind, hint }: Field, name: string): Html {
  const words = [hint, kind === 'lines' ? '一行写一个' : kind === 'pairs' ? '一行写一个，如“2018: 印发前”' : ''];
  return html`<p class="quiet" id="${idOf(name)}-hint">${words.filter(Boolean).join('；')}</p>`;
}

function writeFault({ faults }: FilledForm, name: string): Html {
  return html`<p class="fault" id="${idOf(name)}-fault">${faults.get(name) ?? ''}</p>`;
}

/** Anchor of a field. */
export function idOf(name: string): string {
  return `f-${name}`;
}
