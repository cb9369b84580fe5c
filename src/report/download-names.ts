/** Characters that no file name may have on some system, and what stands for them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

/**
 * Name a file so that it says by itself what it is: `濉溪县2019年度法治政府建设报告-全部数据.csv`.
 *
 * @param county Whose it is.
 * @param years Of which year, or the first and the last of several; none for what is of no year.
 */
export function nameDownload(county: string, years: readonly number[], subject: string, ending: string): string {
  const span = [...new Set([Math.min(...years), Math.max(...years)])].join('—');
  const name = `${county}${years.length === 0 ? '' : `${span}年度`}法治政府建设报告-${subject}.${ending}`;
  return name.replace(/[/\\:*?"<>|]/g, (character) => FORBIDDEN[character] ?? '');
}
