/** Words and numbers stay whole, with their unit; marks that may not begin or end a line stay with their neighbours. */
const UNBROKEN = /[（《〈「【“‘]*(?:[\w.,:;/#?&=~%+@-]+\p{Script=Han}?|.)[）》〉」】”’，。、；：！？…]*/gsu;

/**
 * Break a text into lines of a width, between any two Chinese characters; what is longer than a line is broken where it
 * must be.
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): boolean => {
    const isRoom = measure((line + piece).trimEnd()) <= width;
    if (isRoom) line += piece;
    return isRoom;
  };
  const breakLine = (): void => {
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    line = '';
  };
  for (const [piece] of text.matchAll(UNBROKEN)) {
    if (add(piece)) continue;
    breakLine();
    for (const character of piece.trimStart()) {
      if (add(character)) continue;
      breakLine();
      line = character;
    }
  }
  breakLine();
  return lines;
}
