/** Whether an address is of a Chinese government's site. */
export function isGovernmentAddress(address: string): boolean {
  return /(?:^|\.)gov\.cn$/i.test(URL.parse(address)?.hostname ?? '');
}

/** Whether a link leads from the site to one of no government, which readers are told before they follow it. */
export function isOutside(address: string): boolean {
  return /^https?:/i.test(address) && !isGovernmentAddress(address);
}
