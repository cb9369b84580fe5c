/** Inside WeChat a page can neither be printed nor saved from: say where it can. */
if (navigator.userAgent.includes('MicroMessenger')) {
  for (const hint of document.querySelectorAll<HTMLElement>('[data-wechat-hint]')) hint.hidden = false;
}
