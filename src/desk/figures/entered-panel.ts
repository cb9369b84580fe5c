import { html } from 'hono/html';
import type { Chip, ChipEntry } from '../../intake/confirmation/chip.ts';
import { writeFigure } from '../../ledger/printed-figure.ts';
import type { Html } from '../frame/html.ts';
import { writeAct, writeNewAct, writeNoneAct } from './acts.ts';
import { describeDoubts, listAlternatives } from './doubts.ts';
import { writeShown } from './fields.ts';
import { type FiguresView, findBefore } from './figures-view.ts';
import { quoteChip, quoteFigure } from './sentence.ts';

type EnteredChip = Chip & { entry: Extract<ChipEntry, { list: 'observations' }> };

/** The panel of a number that is entered: the year before beside this one, what speaks against it, what may be said. */
export function writeEntered(view: FiguresView, chip: EnteredChip): Html {
  const { last, report } = view;
  const { entry, words } = chip;
  const before = findBefore(view, chip);
  const doubts = chip.state === 'sure' ? [] : describeDoubts(view, chip);
  return html`<p class="vs">
      ${before && last ? html`<span class="was">${writeFigure(before)}</span><span class="arrow" aria-hidden="true">→</span>` : ''}
      <span class="is">${words}</span>
      <small>${before && last ? `${last.year}年度 → ${report.year}年度` : '以前的报告里没有'}</small>
    </p>
    <h2>${entry.indicator?.name ?? entry.entry.indicator}</h2>
    ${entry.indicator ? html`<p class="def">${entry.indicator.definition}</p>` : ''}
    <dl class="both">
      ${
        before && last
          ? html`<dt>${last.year}</dt>
              <dd>${quoteFigure(last, before)}</dd>`
          : ''
      }
      <dt>${report.year}</dt>
      <dd>${quoteChip(report, chip)}</dd>
      <dt>记作</dt>
      <dd>${writeEntry(view, chip)}</dd>
    </dl>
    ${
      doubts.length > 0
        ? html`<div class="why">
            ${doubts.map(({ heading, words: said }) => html`<p><b>${heading}：</b>${said}。</p>`)}
          </div>`
        : ''
    }
    ${writeAmend(view, chip)}
    <div class="acts ${chip.state === 'sure' ? 'three' : ''}">${writeActs(view, chip)}</div>`;
}

function writeEntry({ report }: FiguresView, { entry }: EnteredChip): Html {
  const { value, qualifier, period = String(report.year) } = entry.entry;
  const unit = entry.figure?.quantity.unit ?? entry.indicator?.unit ?? '';
  return html`<span class="nb">${value} ${unit}</span>
    <span class="nb">${qualifier === undefined ? '没有约数词' : `“${qualifier}”`}</span>
    <span class="nb">${period}年</span>`;
}

/** Where the number is taken from, and its year: to be changed where the program has cut it wrongly. */
function writeAmend({ report }: FiguresView, chip: EnteredChip): Html {
  const { quote, printed = '', period = String(report.year), value } = chip.entry.entry;
  return html`<details class="amend">
    <summary>改取的范围、年份</summary>
    <form method="post" action="/${report.name}/figures">
      ${writeShown(chip)}
      <div class="form3">
        <label for="quote">引文</label
        ><input id="quote" name="quote" type="text" value="${quote}" required autocomplete="off" />
        <label for="period">年份</label
        ><input
          id="period"
          name="period"
          type="text"
          inputmode="numeric"
          value="${period}"
          required
          autocomplete="off"
        />
        <label for="printed">印作</label
        ><input
          id="printed"
          name="printed"
          type="text"
          value="${printed}"
          autocomplete="off"
          placeholder="只在程序读不懂时写：原文印的那几个字"
        />
        <label for="value">值</label
        ><input
          id="value"
          name="value"
          type="text"
          inputmode="decimal"
          value="${printed === '' ? '' : value}"
          autocomplete="off"
          placeholder="只在程序读不懂时写"
        />
      </div>
      <p class="quiet">引文照录原文，在这一节里只出现一次，带着数字、单位和“约、余、以上”这样的字。</p>
      <p class="btns"><button class="btn" name="do" value="amend">改好了，对</button></p>
    </form>
  </details>`;
}

function writeActs(view: FiguresView, chip: EnteredChip): Html {
  const { state, entry } = chip;
  if (state === 'confirmed') {
    return writeAct(view, chip, { act: 'reopen', words: '重新定', key: 'R', look: 'wide' });
  }
  if (state === 'sure') {
    return html`${writeAct(view, chip, { act: 'accept', words: '对', key: 'Enter', look: 'go wide' })}
    ${writeAct(view, chip, { act: 'release', words: '不是它', key: 'D' })} ${writeNewAct(view, chip)}
    ${writeNoneAct(view, chip)}`;
  }
  return html`${listAlternatives(view, chip).map((other, index) => writeInstead(view, chip, other, index + 1))}
  ${entry.figure ? writeAct(view, chip, { act: 'read', words: '看过，对', key: 'Y' }) : ''}
  ${writeAct(view, chip, { act: 'release', words: '不是这个指标', key: 'D' })} ${writeNewAct(view, chip)}
  ${writeNoneAct(view, chip)}`;
}

/** The indicator is of another number: that one gets it, and this one is nobody's. */
function writeInstead({ report }: FiguresView, chip: EnteredChip, other: Chip, number: number): Html {
  return html`<form method="post" action="/${report.name}/figures" class="wide">
    ${writeShown(chip)}
    <input type="hidden" name="to" value="${other.key}" /><input type="hidden" name="to-seen" value="${other.seen}" />
    <button class="btn" name="do" value="instead" data-key="${number}">
      <span>改记${other.block === chip.block && other.section === chip.section ? '同一句的' : ''}“${clip(other)}”</span>
      <kbd>${number}</kbd>
    </button>
  </form>`;
}

/** A number with the words before it, as many as a button has room for. */
function clip({ mention, words }: Chip): string {
  const label = mention ? mention.text.slice(mention.label.start, mention.quantity.start).slice(-8) : '';
  return `${label}${words}`;
}
