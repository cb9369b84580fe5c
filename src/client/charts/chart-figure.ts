import type { Chart } from 'chart.js';
import type { FigureDrawing } from './draw-figure.ts';

/** How far from the window a chart is when its scripts are asked for. */
const NEAR = '300px 0px';

/** Readers who force their own colours keep the static marks, which follow them. */
const FORCED_COLORS = matchMedia('(forced-colors: active)');

/**
 * Adds to a chart what its page does without: marks drawn by Chart.js, with what each value says, and the chart as a picture.
 * Each is loaded when it is near or asked for, and where that fails the chart stays as it was.
 */
class ChartFigure extends HTMLElement {
  private observer: IntersectionObserver | undefined;
  private drawing: FigureDrawing | undefined;

  /** Chart.js's charts, one for each mark, for tests and tools. Empty while the static marks are shown. */
  get charts(): readonly Chart[] {
    return this.drawing?.charts ?? [];
  }

  connectedCallback(): void {
    this.offerPicture();
    if (this.dataset['draw'] === undefined) return;
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
    this.removeDrawing();
  }

  private enhance(): void {
    this.observer?.disconnect();
    FORCED_COLORS.addEventListener('change', this.update);
    this.update();
  }

  private readonly update = (): void => {
    if (FORCED_COLORS.matches) this.removeDrawing();
    else void this.draw();
  };

  private async draw(): Promise<void> {
    const drawing = await import('./draw-figure.ts').then(({ drawFigure }) => drawFigure(this)).catch(() => undefined);
    // What was so when it was asked for may have changed.
    if (this.isConnected && !this.drawing && !FORCED_COLORS.matches) this.drawing = drawing;
    else drawing?.remove();
  }

  private removeDrawing(): void {
    this.drawing?.remove();
    this.drawing = undefined;
  }

  private offerPicture(): void {
    const button = this.querySelector<HTMLButtonElement>('.tools > button');
    if (!button || !('toBlob' in HTMLCanvasElement.prototype)) return;
    button.hidden = false;
    button.onclick = () => void this.showPicture(button);
  }

  private async showPicture(button: HTMLButtonElement): Promise<void> {
    const { showPicture } = await import('./show-picture.ts').catch(() => ({ showPicture: undefined }));
    if (showPicture) await showPicture(this);
    else button.textContent = '连不上网站，图片没有生成，请稍后再试';
  }
}

customElements.define('chart-figure', ChartFigure);
