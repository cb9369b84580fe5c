/** Whether the page is read in WeChat's own browser, which cannot do all that others can. */
export function isWeChat(): boolean {
  return navigator.userAgent.includes('MicroMessenger');
}
