/**
 * Names of official language that begin with a number: what they are called, not how many there are. They are found
 * wherever they stand, 落实中央八项规定精神; 八项 before any other word is a quantity.
 */
const NAMES = [
  ...['八项规定', '三项制度', '六项纪律', '三项岗位', '四项基本原则', '两项改革', '三项职能', '八项本领'],
  ...['四个意识', '四个自信', '四个全面', '四个伟大', '两个维护', '两个确立', '两个毫不动摇', '三个代表', '两个覆盖'],
  ...['两个结合', '三个务必', '三个区分', '四个服从', '两个责任', '四个最严', '六个坚持', '四个不摘', '两个一百年'],
  ...['三个规定', '四种形态', '两个尊重', '四个统筹', '五个一批', '三个文明', '两个允许', '八个明确', '十个明确'],
  ...['十一个坚持', '十四个坚持', '十三个方面成就', '三个实在', '两个健康', '五项权利', '六大员'],
];

/** Length of the longest of the names, in characters. */
export const LONGEST_NAME = Math.max(...NAMES.map((name) => name.length));
/** What they begin with: few numerals do. */
const FIRST_SIGNS = new Set(NAMES.map((name) => name.charAt(0)));
/** The same with Arabic digits, 中央8项规定. */
const DIGITS: Readonly<Record<string, string>> = { 2: '两', 3: '三', 4: '四', 5: '五', 6: '六', 8: '八', 10: '十' };

/** Whether a text begins with such a name, in Chinese or Arabic numerals. */
export function isNumberedName(text: string): boolean {
  const written = text.replace(/^\d+/u, (digits) => DIGITS[digits] ?? digits);
  return FIRST_SIGNS.has(written.charAt(0)) && NAMES.some((name) => written.startsWith(name));
}
