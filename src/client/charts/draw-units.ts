import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ScriptableContext,
  Tooltip,
} from 'chart.js';
import type { DrawOptions } from './draw-figure.ts';
import { inkOf } from './inks.ts';
import type { Mark } from './read-marks.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);

/** Gap between units as a share of the step from one to the next, as Units.astro has it. */
const GAPS = { square: 3 / 20, dot: 2 / 8 };

/** One unit appears after the other, in milliseconds; all of them within about a second. */
const STEP_MS = 30;
const LONGEST_MS = 900;

/** Draw one square or dot for each thing counted. */
export function drawMark(
  canvas: HTMLCanvasElement,
  { element, values, shapes, columns }: Mark,
  options: DrawOptions,
): Chart {
  const count = values[0]?.value ?? 0;
  const shape = element.querySelector('.dot') ? 'dot' : 'square';
  const gap = GAPS[shape];
  const [width, height] = [columns, Math.ceil(count / columns)].map((units) => units - gap);
  // Chart.js takes half the diagonal of a square for its radius.
  const radius = ({ chart }: ScriptableContext<'line'>): number =>
    ((chart.width / (width ?? 1)) * (1 - gap) * (shape === 'dot' ? 1 : Math.SQRT2)) / 2 - (isOpen ? 1.5 : 0);
  const isOpen = element.querySelector('.hole') !== null;
  const ink = (): string => inkOf(shapes[0]);
  return new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [
        {
          data: Array.from({ length: count }, (_, index) => ({
            x: (index % columns) + (1 - gap) / 2,
            y: Math.floor(index / columns) + (1 - gap) / 2,
          })),
          pointStyle: shape === 'dot' ? 'circle' : 'rect',
          pointRadius: radius,
          pointHoverRadius: radius,
          pointBackgroundColor: () => (isOpen ? inkOf(canvas, '--paper') : ink()),
          pointBorderColor: ink,
          pointBorderWidth: isOpen ? 2 : 0,
          showLine: false,
        },
      ],
    },
    options: {
      ...options,
      animations: {
        x: { duration: 0 },
        y: { duration: 0 },
        radius: {
          from: 0,
          duration: options.animation === false ? 0 : 250,
          delay: ({ dataIndex, mode }: { dataIndex: number; mode: string }) =>
            mode === 'default' ? dataIndex * Math.min(STEP_MS, LONGEST_MS / count) : 0,
        },
      },
      interaction: { mode: 'nearest', intersect: false },
      clip: false,
      scales: {
        x: { type: 'linear', display: false, min: 0, max: width ?? 1 },
        y: { display: false, min: 0, max: height ?? 1, reverse: true },
      },
    },
  });
}
