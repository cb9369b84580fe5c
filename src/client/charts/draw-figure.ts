import type { Chart, ChartOptions } from 'chart.js';
import { loadSheet } from '../load-sheet.ts';
import address from './drawn.css?url&no-inline';
import { type Mark, type MarkValue, readMarks } from './read-marks.ts';
import { addTip, type DrawnValue } from './tip.ts';

/** Drawings in the place of a chart's static marks. */
export interface FigureDrawing {
  readonly charts: readonly Chart[];
  /** Take the drawings away; the static marks are seen again. */
  remove: () => void;
}

/** What is the same for all drawings. */
export type DrawOptions = Pick<
  ChartOptions,
  'responsive' | 'maintainAspectRatio' | 'animation' | 'layout' | 'transitions'
> & { plugins: Pick<NonNullable<ChartOptions['plugins']>, 'tooltip'> };

type DrawMark = (canvas: HTMLCanvasElement, mark: Mark, options: DrawOptions) => Chart;

/** What draws each kind of mark; each is loaded where there is one. */
const KINDS: Record<Mark['kind'], () => Promise<{ drawMark: DrawMark }>> = {
  bar: () => import('./draw-bars.ts'),
  parts: () => import('./draw-bars.ts'),
  units: () => import('./draw-units.ts'),
  line: () => import('./draw-lines.ts'),
};

const GROWING_MS = 500;

/** Draw the marks of a chart where its static ones lie. Rejects where a script cannot be had. */
export async function drawFigure(host: HTMLElement): Promise<FigureDrawing> {
  const panels = [...host.querySelectorAll<HTMLElement>('.panel')].map((panel) => ({ panel, marks: listDrawn(panel) }));
  const kinds = new Set(panels.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const drawers = new Map(
    await Promise.all([...kinds].map(async (kind) => [kind, (await KINDS[kind]()).drawMark] as const)),
  );
  await loadSheet(address);
  const tip = addTip(host);
  const charts = panels.flatMap(({ panel, marks }) => {
    const drawn = marks.flatMap((mark) => {
      const chart = drawers.get(mark.kind)?.(addCanvas(mark), mark, chooseOptions(tip.show));
      return chart ? listValues(chart, mark) : [];
    });
    tip.offerKeys(panel, drawn);
    return [...new Set(drawn.map(({ chart }) => chart))];
  });
  const stopWatching = watchInks(() => {
    for (const chart of charts) chart.update('none');
  });
  return {
    charts,
    remove: () => {
      stopWatching();
      tip.remove();
      for (const chart of charts) {
        delete chart.canvas.parentElement?.dataset['drawn'];
        const { canvas } = chart;
        chart.destroy();
        canvas.remove();
      }
    },
  };
}

function listDrawn(panel: HTMLElement): Mark[] {
  return readMarks(panel).filter(({ values, shapes }) => values.length > 0 && shapes.length > 0);
}

function addCanvas({ element }: Mark): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  element.append(canvas);
  element.dataset['drawn'] = '';
  return canvas;
}

/** Values of a drawing, each with the element of Chart.js that shows it. */
function listValues(chart: Chart, { kind, values }: Mark): DrawnValue[] {
  const lines = [...new Set(values.map(({ series }) => series))];
  const place = (value: MarkValue, index: number): Pick<DrawnValue, 'datasetIndex' | 'index'> => {
    if (kind === 'line') return { datasetIndex: lines.indexOf(value.series), index: value.period };
    return { datasetIndex: index, index: 0 };
  };
  return values.map((value, index) => ({ chart, kind, value, ...place(value, index) }));
}

function chooseOptions(external: (shown: { chart: Chart }) => void): DrawOptions {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: isStill ? false : { duration: GROWING_MS, easing: 'easeOutQuart' },
    transitions: { active: { animation: { duration: 0 } }, resize: { animation: { duration: 0 } } },
    layout: { padding: 0, autoPadding: false },
    plugins: { tooltip: { enabled: false, external } },
  };
}

const SCHEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/**
 * Watch for whatever changes the inks: the colours and the contrast the reader prefers, and attributes of the root element,
 * where themes are switched.
 *
 * @returns what stops it.
 */
function watchInks(onChange: () => void): () => void {
  const queries = SCHEMES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  const attributes = new MutationObserver(onChange);
  attributes.observe(document.documentElement, { attributes: true });
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
    attributes.disconnect();
  };
}
