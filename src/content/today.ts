/** Beijing's day, `2021-06-01`, since a report is published there. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
