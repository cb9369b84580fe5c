import { loadStyles, startAids } from './aids.ts';
import { type Choice, CHOICES, choose, readChoice } from './choices.ts';
import { offerActions } from './offer-actions.ts';
import { awaitChineseVoice, offerReading } from './offer-reading.ts';

let panel: HTMLElement | undefined;
/** What opened it, where the focus returns to. */
let opened: HTMLElement | undefined;

/** Open the reading settings below the header, or close them. Nothing of what is in use ends when they close. */
export async function togglePanel(opener: HTMLElement): Promise<void> {
  await loadStyles();
  panel ??= addPanel();
  panel.hidden = !panel.hidden;
  for (const button of document.querySelectorAll('[data-reading-settings]')) {
    button.setAttribute('aria-expanded', String(!panel.hidden));
  }
  // In a menu it is gone once the menu is closed.
  const menu = opener.closest('details');
  menu?.removeAttribute('open');
  opened = menu?.querySelector('summary') ?? opener;
  if (panel.hidden) opened.focus();
  else panel.focus();
}

function addPanel(): HTMLElement {
  const added = document.createElement('div');
  added.id = 'page-reading-settings';
  added.className = 'reading-settings wide';
  added.hidden = true;
  added.tabIndex = -1;
  added.setAttribute('role', 'group');
  added.setAttribute('aria-label', '阅读设置');
  added.innerHTML = PANEL_MARKUP;
  added.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement)
      choose(target.name.replace('reading-', '') as Choice, target.value || undefined);
  });
  added.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && opened) void togglePanel(opened);
  });
  for (const button of listToggles(added)) {
    button.onclick = () => {
      const name = button.dataset['toggle'] as Choice;
      choose(name, readChoice(name) ? undefined : 'on');
      showChoices(added);
      void startAids();
    };
  }
  // A finger has no pointer to be made larger.
  const cursor = added.querySelector<HTMLElement>('[data-toggle=cursor]');
  if (cursor) cursor.hidden = !matchMedia('(any-pointer: fine)').matches;
  offerActions(added, () => {
    for (const name of CHOICES) choose(name, undefined);
    showChoices(added);
  });
  awaitChineseVoice((voice) => {
    offerReading(added, voice);
  });
  const show = (): void => {
    showChoices(added);
  };
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  show();
  document.querySelector('.site-header')?.append(added);
  for (const button of document.querySelectorAll('[data-reading-settings]')) {
    button.setAttribute('aria-controls', added.id);
  }
  return added;
}

function showChoices(within: HTMLElement): void {
  for (const radio of within.querySelectorAll<HTMLInputElement>('input')) {
    radio.checked = radio.value === (readChoice(radio.name.replace('reading-', '') as Choice) ?? '');
  }
  for (const button of listToggles(within)) {
    button.setAttribute('aria-pressed', String(readChoice(button.dataset['toggle'] as Choice) !== undefined));
  }
}

function listToggles(within: HTMLElement): NodeListOf<HTMLButtonElement> {
  return within.querySelectorAll('[data-toggle]');
}

const SIZES = [
  ['', '标准'],
  ['large', '大'],
  ['largest', '特大'],
] as const;

const THEMES = [
  ['', '跟随系统'],
  ['plain', '素白'],
  ['warm', '暖纸'],
  ['green', '护眼'],
  ['dark', '夜间'],
  ['contrast', '高对比'],
] as const;

/** The settings as HTML. What only some browsers can do is hidden at first. */
const PANEL_MARKUP = `
<fieldset><legend>文字大小</legend><div>${SIZES.map(([value, text]) => radio('size', value, text)).join('')}</div></fieldset>
<fieldset><legend>背景色</legend><div>${THEMES.map(([value, text]) => radio('theme', value, text)).join('')}</div></fieldset>
<div class="actions">
<button type="button" data-toggle="line" aria-pressed="false">阅读辅助线</button>
<button type="button" data-toggle="cursor" aria-pressed="false" hidden>大光标</button>
<button type="button" data-do="read" hidden>朗读</button>
<button type="button" data-do="startOver" hidden>从头朗读</button>
<button type="button" data-do="print">打印</button>
<button type="button" data-do="copy">复制链接</button>
<button type="button" data-do="share" hidden>分享</button>
<button type="button" data-do="reset">恢复默认</button>
</div>
<p role="status"></p>`;

/** Each paper is shown on the button that chooses it. */
function radio(name: string, value: string, text: string): string {
  const look = name === 'theme' && value ? ` class="light" data-theme="${value}"` : ` data-sample="${value}"`;
  return `<label><input type="radio" name="reading-${name}" value="${value}"><span${look}>${text}</span></label>`;
}
