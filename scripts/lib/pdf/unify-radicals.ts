/** Radicals that Unicode normalisation leaves alone or takes for a traditional character, and below them the characters that look the same. */
const RADICALS = '⼾⺁⺒⺝⺟⺠⺩⺬⺶⺼⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳';
const CHARACTERS = '户厂巳月母民王示羊肉西见角贝足车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟';

/** `<0012> <2F00>`, or a run of glyphs from the first to the second, `<0012> <0014> <2F00>`. */
const ENTRY = /^((?:<[0-9A-F]+> ){1,2})<(2[EF][0-9A-F]{2})>$/gm;

/**
 * Fonts draw a radical and the character of the same look with one glyph, and a browser that prints takes the glyph for
 * the radical: `⼀` for `一`, which nobody finds who searches for the character. Put the characters back.
 *
 * @param table A PDF's `ToUnicode` table. It has every radical's glyph alone: runs of radicals are no runs of characters.
 */
export function unifyRadicals(table: string): string {
  return table.replace(ENTRY, (_, glyphs: string, digits: string) => {
    const character = unify(String.fromCharCode(Number.parseInt(digits, 16)));
    return `${glyphs}<${character.charCodeAt(0).toString(16).toUpperCase()}>`;
  });
}

function unify(character: string): string {
  const index = RADICALS.indexOf(character);
  return index === -1 ? character.normalize('NFKC') : CHARACTERS.charAt(index);
}
