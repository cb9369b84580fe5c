/** Address of the page, without an anchor. */
export function readAddress(): string {
  return location.href.replace(/#.*$/, '');
}
