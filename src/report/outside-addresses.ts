/** Whether an address is of a Chinese government's site. */
export function isGovernmentAddress(address: string): boolean {
  return /(?:^|\.)gov\.cn$/i.test(URL.parse(address)?.hostname ?? '');
}

/** Whether a link leads from the site to one of no government, which readers are told before they follow it. */
export function isOutside(address: string): boolean {
  return /^https?:/i.test(address) && !isGovernmentAddress(address);
}

/** `rel` of a link, by which the style sheet marks one that leads to a site of no government. */
export function externalRel(url: string): 'external' | undefined {
  return isOutside(url) ? 'external' : undefined;
}
