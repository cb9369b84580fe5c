/** Whether the page is read in WeChat's own browser, where a page can neither be printed nor saved from. */
export function isWeChat(): boolean {
  return navigator.userAgent.includes('MicroMessenger');
}
