/** Address of the page, without an anchor. */
export function readAddress(): string {
  return location.href.replace(/#.*$/, '');
}

/** The reader's own day, `2026-11-24`. */
export function writeToday(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
