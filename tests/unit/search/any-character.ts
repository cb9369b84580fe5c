import fc from 'fast-check';

/**
 * Any character there is, half of a surrogate pair too. The unit `binary` of fast-check would do as well, but takes seconds
 * to be set up, and a busy machine would have the test time out.
 */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
