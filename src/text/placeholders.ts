const PLACEHOLDER = /\{([^{}]*)\}/g;

/** List the placeholders of a text, as written: `{legal-aid-cases}`. */
export function findPlaceholders(text: string): string[] {
  return text.match(PLACEHOLDER) ?? [];
}

/** What a placeholder has between its braces. */
export function namePlaceholder(placeholder: string): string {
  return placeholder.slice(1, -1);
}

/** A text with a space for each placeholder: what stands in it whatever they are filled with. */
export function dropPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, ' ');
}

/** A brace without its other half, or a full-width one, which opens and closes no placeholder. */
export function findLoneBrace(text: string): string | undefined {
  return /[{}｛｝]/u.exec(dropPlaceholders(text))?.[0];
}

/**
 * Fill the placeholders of a text.
 *
 * @param find What stands for a name; `undefined` where nothing does.
 * @returns the text, or the placeholders that nothing stands for.
 */
export function fillPlaceholders(
  text: string,
  find: (name: string) => string | undefined,
): { filled: string } | { blanks: string[] } {
  const blanks: string[] = [];
  const filled = text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const words = find(name);
    if (words === undefined) blanks.push(placeholder);
    return words ?? placeholder;
  });
  return blanks.length > 0 ? { blanks } : { filled };
}
