import type { BarChart } from './draw-bars.ts';
import type { FigureDrawing } from './draw-figure.ts';

/** How far from the window a chart is when its scripts are asked for. */
const NEAR = '300px 0px';

/** Readers who force their own colours keep the static bars, which follow them. */
const FORCED_COLORS = matchMedia('(forced-colors: active)');

/**
 * Adds to a chart what its page does without: bars drawn by Chart.js over the static ones, what a value says when it is
 * pointed at or has the focus, and the chart as a picture. Each is loaded when it is near or asked for, and where that
 * fails the chart stays as it was.
 */
class ChartFigure extends HTMLElement {
  private observer: IntersectionObserver | undefined;
  private drawing: FigureDrawing | undefined;
  private removeTip: (() => void) | undefined;

  /** Chart.js's charts, one for each panel with bars, for tests and tools. Empty while the static bars are shown. */
  get charts(): readonly BarChart[] {
    return this.drawing?.charts ?? [];
  }

  connectedCallback(): void {
    this.offerPicture();
    this.observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.enhance();
      },
      { rootMargin: NEAR },
    );
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    FORCED_COLORS.removeEventListener('change', this.update);
    this.removeTip?.();
    this.removeTip = undefined;
    this.removeDrawing();
  }

  private enhance(): void {
    this.observer?.disconnect();
    FORCED_COLORS.addEventListener('change', this.update);
    this.update();
    void this.addTip();
  }

  private readonly update = (): void => {
    if (FORCED_COLORS.matches) this.removeDrawing();
    else void this.draw();
  };

  private async draw(): Promise<void> {
    if (!this.querySelector('svg.bar')) return;
    const { drawFigure } = await import('./draw-figure.ts').catch(() => ({ drawFigure: undefined }));
    // What was so when it was asked for may have changed.
    if (!drawFigure || !this.isConnected || this.drawing || FORCED_COLORS.matches) return;
    this.drawing = drawFigure(this);
  }

  private removeDrawing(): void {
    this.drawing?.remove();
    this.drawing = undefined;
  }

  private async addTip(): Promise<void> {
    const { addTip } = await import('./chart-tip.ts').catch(() => ({ addTip: undefined }));
    if (!addTip || !this.isConnected || this.removeTip) return;
    this.removeTip = addTip(this, (row) => this.drawing?.highlight(row));
  }

  private offerPicture(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-picture]');
    const place = this.querySelector('[data-picture-place]');
    if (!button || !place || !('toBlob' in HTMLCanvasElement.prototype)) return;
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    place.replaceChildren(status);
    button.hidden = false;
    button.onclick = () => void this.showPicture(status);
  }

  private async showPicture(status: HTMLElement): Promise<void> {
    const { showPicture } = await import('./picture.ts').catch(() => ({ showPicture: undefined }));
    if (showPicture) await showPicture(this, status);
    else status.textContent = '连不上网站，图片没有生成，请稍后再试。';
  }
}

customElements.define('chart-figure', ChartFigure);
