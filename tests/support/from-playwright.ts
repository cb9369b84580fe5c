/** Whether Playwright itself said this on a page's console: it keeps service workers away, see `playwright.config.ts`. */
export function isFromPlaywright(text: string): boolean {
  return text === 'Service Worker registration blocked by Playwright';
}
