import { startAids } from './aids.ts';
import { awaitChineseVoice } from './chinese-voice.ts';
import { type Choice, choose, CHOICES, readChoice } from './choices.ts';
import { loadStyles } from './load-styles.ts';
import { offerActions } from './offer-actions.ts';
import { offerReading } from './offer-reading.ts';
import { PANEL_MARKUP } from './panel-markup.ts';

let panel: HTMLElement | undefined;

/** Open the reading tools behind their button, or close them. Nothing of what is in use ends when they close. */
export async function togglePanel(opener: HTMLButtonElement): Promise<void> {
  await loadStyles();
  panel ??= addPanel(opener);
  panel.hidden = !panel.hidden;
  opener.setAttribute('aria-expanded', String(!panel.hidden));
}

function addPanel(opener: HTMLButtonElement): HTMLElement {
  const added = document.createElement('div');
  added.id = 'page-reading-tools';
  added.className = 'reading-tools';
  added.hidden = true;
  added.setAttribute('role', 'group');
  added.setAttribute('aria-label', '阅读工具');
  added.innerHTML = PANEL_MARKUP;
  added.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement)
      choose(target.name.replace('reading-', '') as Choice, target.value || undefined);
  });
  added.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    void togglePanel(opener);
    opener.focus();
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
  opener.after(added);
  opener.setAttribute('aria-controls', added.id);
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
