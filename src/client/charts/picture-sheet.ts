import { wrapText } from './wrap-text.ts';

/** Inks and families of type of a picture, as CSS writes them. */
export interface PictureStyle {
  paper: string;
  text: string;
  quiet: string;
  song: string;
  hei: string;
}

/** A kind of text in a picture. */
export interface TextStyle {
  size: number;
  family?: 'song' | 'hei';
  isBold?: boolean;
  isQuiet?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

const LINE_HEIGHT = 1.4;
/** The base line of a line, as a share of its height. */
const BASE_LINE = 0.74;

/** A drawing that is being written from top to bottom. All measures are its units. */
export class PictureSheet {
  readonly svg: SVGSVGElement;
  private readonly ruler = document.createElement('canvas').getContext('2d');

  private readonly style: PictureStyle;

  constructor(width: number, height: number, style: PictureStyle) {
    this.style = style;
    this.svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    setAttributes(this.svg, { width, height, viewBox: `0 0 ${width} ${height}` });
    this.add('rect', { width, height, fill: style.paper });
  }

  /** Add an element. */
  add(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    setAttributes(element, attributes);
    this.svg.append(element);
    return element;
  }

  /** Write one line whose box has its upper left, middle or right corner at a point. */
  writeLine(text: string, x: number, y: number, style: TextStyle): void {
    const { size, family = 'hei', isBold = false, isQuiet = false, anchor = 'start' } = style;
    const element = this.add('text', {
      x,
      y: y + size * LINE_HEIGHT * BASE_LINE,
      fill: isQuiet ? this.style.quiet : this.style.text,
      'font-family': this.style[family],
      'font-size': size,
      'font-weight': isBold ? 700 : 400,
      'text-anchor': anchor,
    });
    element.textContent = text;
  }

  /** Write a text in as many lines as it takes, and say where it ends. */
  writeText(text: string, x: number, y: number, width: number, style: TextStyle): number {
    const lines = text === '' ? [] : wrapText(text, width, (part) => this.measure(part, style));
    lines.forEach((line, index) => {
      this.writeLine(line, x, y + index * style.size * LINE_HEIGHT, style);
    });
    return y + lines.length * style.size * LINE_HEIGHT;
  }

  /** Width of a text on one line. */
  measure(text: string, { size, family = 'hei', isBold = false }: TextStyle): number {
    if (!this.ruler) return text.length * size;
    this.ruler.font = `${isBold ? 700 : 400} ${size}px ${this.style[family]}`;
    return this.ruler.measureText(text).width;
  }

  /** Put a drawing of the page into a box, with the inks that it has there now and words of a size. */
  place(drawing: SVGSVGElement, box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>, size = 16): void {
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    // Words stand beside the lines, and below.
    setAttributes(copy, { ...box, overflow: 'visible', 'font-size': size, 'font-family': this.style.hei });
    const originals = [...drawing.querySelectorAll<SVGElement>(INKED_SHAPES)];
    [...copy.querySelectorAll<SVGElement>(INKED_SHAPES)].forEach((shape, index) => {
      const original = originals[index];
      if (!original) return;
      const style = getComputedStyle(original);
      for (const name of INKED) shape.setAttribute(name, style.getPropertyValue(name));
    });
    for (const classed of [copy, ...copy.querySelectorAll('[class]')]) classed.removeAttribute('class');
    this.svg.append(copy);
  }
}

/** What style sheets say of shapes and words, and a file must say itself. */
const INKED_SHAPES = 'rect, path, line, text';
const INKED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'vector-effect', 'font-weight'];

function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
