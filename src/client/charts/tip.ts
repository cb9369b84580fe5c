import type { Chart } from 'chart.js';
import type { Mark, MarkValue } from './read-marks.ts';

/** A value, and where Chart.js has it. */
export interface DrawnValue {
  chart: Chart;
  kind: Mark['kind'];
  datasetIndex: number;
  index: number;
  value: MarkValue;
}

/** What says of a value what the report says. */
export interface Tip {
  /** Show what Chart.js's tooltip is about, or nothing. */
  show: (shown: { chart: Chart }) => void;
  /** Let a keyboard go through the values of a panel. */
  offerKeys: (panel: HTMLElement, values: readonly DrawnValue[]) => void;
  remove: () => void;
}

/** Distance kept from the sides of the window and from what is spoken of, in CSS pixels. */
const MARGIN = 8;

/** Show Chart.js's tooltips as text of the page, which is wrapped, read aloud, and follows theme and size. */
export function addTip(host: HTMLElement): Tip {
  const known: DrawnValue[] = [];
  const panels: HTMLElement[] = [];
  const tip = document.createElement('div');
  tip.className = 'chart-tip';
  tip.setAttribute('role', 'status');
  tip.hidden = true;
  host.append(tip);

  const show = ({ chart }: { chart: Chart }): void => {
    const { tooltip } = chart;
    const points = tooltip?.opacity === 0 ? [] : (tooltip?.dataPoints ?? []);
    const values = known.filter(
      (value) =>
        value.chart === chart && points.some(({ datasetIndex, dataIndex }) => isAt(value, datasetIndex, dataIndex)),
    );
    tip.hidden = values.length === 0;
    if (tip.hidden || !tooltip) return;
    tip.replaceChildren(...writeTip(values.map(({ value }) => value)));
    place(tip, host, chart.canvas.getBoundingClientRect(), tooltip.caretX, tooltip.caretY);
  };
  const hide = (): void => {
    for (const chart of new Set(known.map((value) => value.chart))) activate(chart, []);
    tip.hidden = true;
  };
  const leave = ({ target }: Event): void => {
    if (!host.contains(target as Node)) hide();
  };
  const escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') hide();
  };
  document.addEventListener('pointerdown', leave);
  document.addEventListener('keydown', escape);
  return {
    show,
    offerKeys: (panel, values) => {
      known.push(...values);
      if (values.length === 0) return;
      panels.push(panel);
      panel.tabIndex = 0;
      panel.setAttribute('role', 'group');
      panel.setAttribute('aria-label', '图，用方向键逐项查看');
      let at = -1;
      panel.onkeydown = (event) => {
        const step = STEPS[event.key];
        if (step === undefined || event.target !== panel) return;
        event.preventDefault();
        at = (at + step + values.length + (at < 0 && step < 0 ? 1 : 0)) % values.length;
        const value = values[at];
        hide();
        if (value) activate(value.chart, [value]);
      };
      panel.onblur = () => {
        at = -1;
        hide();
      };
    },
    remove: () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', escape);
      for (const panel of panels) {
        panel.onkeydown = panel.onblur = null;
        for (const name of ['tabindex', 'role', 'aria-label']) panel.removeAttribute(name);
      }
      tip.remove();
    },
  };
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A mark of units is many points of one value. */
function isAt({ kind, datasetIndex, index }: DrawnValue, shownDataset: number, shownIndex: number): boolean {
  const isOfUnits = kind === 'units';
  return datasetIndex === shownDataset && (isOfUnits || index === shownIndex);
}

function activate(chart: Chart, values: readonly DrawnValue[]): void {
  const active = values.map(({ datasetIndex, index }) => ({ datasetIndex, index }));
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.render();
}

function writeTip(values: readonly MarkValue[]): HTMLElement[] {
  const quotes = new Set(values.map(({ quote }) => `“${quote}”`));
  return [...values.map(({ name, text }) => `${name} ${text}`), ...quotes].map((words) => {
    const line = document.createElement('p');
    line.textContent = words;
    return line;
  });
}

/** Place the tip above a point of a canvas, or below where there is no room, within the window. */
function place(tip: HTMLElement, host: HTMLElement, canvas: DOMRect, x: number, y: number): void {
  tip.style.left = tip.style.top = '0px';
  const [{ width, height }, box] = [tip.getBoundingClientRect(), host.getBoundingClientRect()];
  const farthest = document.documentElement.clientWidth - width - MARGIN;
  const left = Math.max(MARGIN, Math.min(canvas.left + x - width / 2, farthest));
  const above = canvas.top + y - height - 2 * MARGIN;
  const top = above >= MARGIN ? above : canvas.bottom + MARGIN;
  tip.style.left = `${left - box.left}px`;
  tip.style.top = `${top - box.top}px`;
}
