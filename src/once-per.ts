/**
 * Have something worked out once for each object: what has not changed is the same object as it was, and so is what was
 * found in it. What else it is made of has to be the same each time; where it is not, ask once per that, then per this.
 */
export function oncePer<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new WeakMap<Key, { result: T }>();
  return (key) => {
    const known = made.get(key) ?? { result: make(key) };
    made.set(key, known);
    return known.result;
  };
}

/** The same for words, numbers and other values; kept as long as the function itself. */
export function oncePerValue<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, { result: T }>();
  return (key) => {
    const known = made.get(key) ?? { result: make(key) };
    made.set(key, known);
    return known.result;
  };
}
