/** What a time of publication is called: a day alone is no time. */
export function namePublication(moment: string): '发布时间' | '发布日期' {
  return isDay(moment) ? '发布日期' : '发布时间';
}

/** Write its day as prose has it: `2020年3月30日`. */
export function writeDay(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Write a time of publication for machines that take a day as well: `2020-03-30T09:49:00+08:00`, `2020-03-30`. */
export function writeMachineTime(moment: string): string {
  return isDay(moment) ? moment : `${moment.replace(' ', 'T')}:00+08:00`;
}

/**
 * The instant of a time of publication, for formats that know no days without an hour: Atom, XLSX and PDF. A day is
 * given as its beginning in Beijing there, the one instant of it that never puts the report on another day or before
 * what happened the day before; nothing that readers see says that hour.
 */
export function toInstant(moment: string): Date {
  return new Date(writeMachineTime(isDay(moment) ? `${moment} 00:00` : moment));
}

/** Whether a moment names a day and no hour. */
export function isDay(moment: string): boolean {
  return !moment.includes(' ');
}
