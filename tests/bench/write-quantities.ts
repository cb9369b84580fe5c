/** 1 kB is 1000 bytes. */
export function writeKilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} kB`;
}

export function writeCount(value: number): string {
  return value.toLocaleString('en-US');
}
