import type { Element } from 'xast';
import { writeFraction, writeShifted } from '../linear-text.ts';
import { readText } from './source-text.ts';
import { findChild, listElements, readAttribute } from './xml.ts';

/** Parts of a formula that print nothing. */
const SETTINGS = /^(?:m:\w*Pr|w:rPr|w:bookmark(?:Start|End)|w:proofErr)$/u;

/**
 * Write a formula in a line: what is side by side, fractions, raised and lowered figures.
 *
 * @returns `undefined` for what has other parts, such as roots and matrices.
 */
export function writeFormula(formula: Element): string | undefined {
  const parts = listElements(formula)
    .filter(({ name }) => !SETTINGS.test(name))
    .map(writePart);
  return parts.includes(undefined) ? undefined : parts.join('');
}

function writePart(part: Element): string | undefined {
  const write = (name: string): string | undefined => {
    const child = findChild(part, name);
    return child && writeFormula(child);
  };
  switch (part.name) {
    case 'm:r':
      return listElements(part).every(({ name }) => name === 'm:t' || SETTINGS.test(name)) ? readText(part) : undefined;
    case 'm:f': {
      const [top, bottom] = [write('m:num'), write('m:den')];
      const isStack = (readAttribute(findChild(part, 'm:fPr', 'm:type'), 'm:val') ?? 'bar') === 'noBar';
      return top === undefined || bottom === undefined || isStack ? undefined : writeFraction(top, bottom);
    }
    case 'm:sSup':
    case 'm:sSub': {
      const [base, small] = [write('m:e'), write(part.name === 'm:sSup' ? 'm:sup' : 'm:sub')];
      if (base === undefined || small === undefined || !/^\d*$/u.test(small)) return undefined;
      return base + writeShifted(small, part.name === 'm:sSup' ? 'raised' : 'lowered');
    }
    default:
      return undefined;
  }
}
