/**
 * Split a report's title where its lines may break: issuer, 关于某年度, and the matter. Joined again the phrases are
 * the title. A title of another form is one phrase.
 */
export function splitTitle(title: string, issuer: string): string[] {
  const match = /^关于\d{4}年度?/u.exec(title.startsWith(issuer) ? title.slice(issuer.length) : '');
  if (!match) return [title];
  return [issuer, match[0], title.slice(issuer.length + match[0].length)].filter((phrase) => phrase !== '');
}
