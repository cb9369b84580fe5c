import { isWeChat } from './wechat.ts';

if (isWeChat()) {
  for (const hint of document.querySelectorAll<HTMLElement>('[data-wechat-hint]')) hint.hidden = false;
}
