import { copyText } from '../copy-text.ts';
import { isWeChat } from '../wechat.ts';
import { WECHAT_ADVICE } from '../wechat-advice.ts';
import { readAddress } from '../page-source.ts';

/** Let a panel's buttons print, copy the page's address, share it where the browser can, and undo all choices. */
export function offerActions(panel: HTMLElement, reset: () => void): void {
  const status = panel.querySelector('[role=status]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  const actions = {
    print: () => {
      if (isWeChat()) say(WECHAT_ADVICE);
      else window.print();
    },
    copy: async () => {
      say((await copyText(readAddress())) ? '已复制本页链接' : '浏览器不允许复制，请在地址栏复制');
    },
    share: async () => {
      // A reader who thinks better of it is an error to the browser.
      await navigator.share({ title: document.title, url: readAddress() }).catch(() => undefined);
    },
    reset: () => {
      reset();
      say('已恢复默认');
    },
  };
  for (const [name, act] of Object.entries(actions)) {
    const button = panel.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
    if (!button) continue;
    button.hidden = name === 'share' && !('share' in navigator);
    button.onclick = () => {
      say('');
      void act();
    };
  }
}
