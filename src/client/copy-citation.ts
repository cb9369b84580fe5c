import { copyText } from './copy-text.ts';
import { readAddress, writeToday } from './page-source.ts';

/** Fills in the day of access and copies the citation, or the page's address, where the browser lets it. */
class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    for (const date of this.querySelectorAll('[data-access-date]')) date.textContent = writeToday();
    for (const controls of this.querySelectorAll<HTMLElement>('.controls')) controls.hidden = false;
    this.addEventListener('click', (event) => {
      const wanted = event.target instanceof HTMLElement ? event.target.dataset['copy'] : undefined;
      if (wanted !== undefined) void this.copy(wanted);
    });
  }

  private async copy(wanted: string): Promise<void> {
    const citation = Array.from(this.querySelectorAll('[data-citation]'), ({ textContent }) => textContent).join('\n');
    const status = this.querySelector('[role=status]');
    const isCopied = await copyText(wanted === 'citation' ? citation : readAddress());
    if (status) status.textContent = isCopied ? '已复制' : '浏览器不允许复制，请选中文字后手动复制';
  }
}

customElements.define('copy-citation', CopyCitation);
