/** Set a form's fields to what the page's address asks for; fields it does not name become empty. */
export function readAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = asked.get(field.name) ?? '';
      // A choice that is not on offer leaves a list blank.
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
    }
  }
}

/** Empty all fields of a form, which may have begun with what the address asked for. */
export function clearFields(form: HTMLFormElement): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = '';
  }
}

/** Keep what a form asks for in the page's address, so that it can be sent on and gone back to. */
export function writeAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') asked.set(name, value);
  }
  const query = asked.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/** What is written or chosen in a field of a form; empty where there is none. */
export function readField(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}
