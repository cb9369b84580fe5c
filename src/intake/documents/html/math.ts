import type { Element } from 'hast';
import { writeFraction, writeShifted } from '../linear-text.ts';

/**
 * Write a formula of MathML in a line: what is side by side, fractions, raised and lowered figures.
 *
 * @returns `undefined` for what has other parts, such as roots and tables.
 */
export function writeMath(element: Element): string | undefined {
  const parts = element.children
    .filter((child) => child.type !== 'comment' && !(child.type === 'text' && child.value.trim() === ''))
    .map((child) =>
      child.type === 'text' ? child.value.trim() : child.type === 'element' ? writePart(child) : undefined,
    );
  return parts.includes(undefined) ? undefined : parts.join('');
}

function writePart(part: Element): string | undefined {
  const [first, second] = part.children.filter((child) => child.type === 'element');
  switch (part.tagName) {
    case 'mn':
    case 'mi':
    case 'mo':
    case 'mtext':
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
      return writeMath(part);
    case 'mspace':
      return '';
    case 'semantics':
      return first && writePart(first);
    case 'mfrac': {
      const [top, bottom] = [first && writePart(first), second && writePart(second)];
      return top === undefined || bottom === undefined ? undefined : writeFraction(top, bottom);
    }
    case 'msup':
    case 'msub': {
      const [base, small] = [first && writePart(first), second && writePart(second)];
      if (base === undefined || small === undefined || !/^\d*$/u.test(small)) return undefined;
      return base + writeShifted(small, part.tagName === 'msup' ? 'raised' : 'lowered');
    }
    default:
      return undefined;
  }
}

/** What explains a formula to programs, which readers do not see. */
export function listAnnotations(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return /^annotation(?:-xml)?$/u.test(child.tagName) ? [child] : listAnnotations(child);
  });
}
