import type { Element } from 'xast';
import type { Shift } from '../linear-text.ts';
import { findStyleId, type Styles } from './styles.ts';
import { findChild, readAttribute, readMeasure, readSetting, saysOn } from './xml.ts';

/** Where a run's settings come from: itself, then its styles, each level from a style to those it is based on. */
export interface RunFormat {
  own: Element | undefined;
  levels: readonly (readonly Element[])[];
  defaults: Element | undefined;
}

/**
 * Find where the settings of a run come from.
 *
 * @param run Settings of the run itself, or of a paragraph's mark.
 * @param paragraph Settings of the paragraph that it stands in.
 * @param tableStyleId Style of the table that the paragraph stands in.
 */
export function findRunFormat(
  styles: Styles,
  run: Element | undefined,
  paragraph: Element | undefined,
  tableStyleId?: string,
): RunFormat {
  const ids = [readSetting(run, 'w:rStyle') ?? styles.defaultRunId, findStyleId(styles, paragraph), tableStyleId];
  const levels = ids.map((id) =>
    (styles.chains.get(id ?? '') ?? []).flatMap((style) => findChild(style, 'w:rPr') ?? []),
  );
  return { own: run, levels, defaults: styles.runDefaults };
}

/** The setting that counts for a run: the nearest. */
export function findRunSetting({ own, levels, defaults }: RunFormat, name: string): Element | undefined {
  return [own, ...levels.flat(), defaults].map((settings) => findChild(settings, name)).find(Boolean);
}

/**
 * Whether a setting that styles toggle is on for a run. What the run says itself counts; else it is on where the
 * document's defaults have it, or an odd number of style levels (ISO/IEC 29500-1, 17.7.3).
 */
export function isToggledOn({ own, levels, defaults }: RunFormat, name: string): boolean {
  const setting = findChild(own, name);
  if (setting) return saysOn(setting);
  if (saysOn(findChild(defaults, name))) return true;
  const on = levels.filter((level) => saysOn(level.map((settings) => findChild(settings, name)).find(Boolean)));
  return on.length % 2 === 1;
}

/** So far, in half points, stands text off its line that readers take for raised or lowered. */
const LEAST_SHIFT = 4;

/** How far a run's text is moved up, in half points, its size left as it is. */
export function readPosition(format: RunFormat): number {
  return readMeasure(findRunSetting(format, 'w:position'), 'w:val') ?? 0;
}

/**
 * Whether a run's text stands above or below its line.
 *
 * @param line Position of the text that makes up the line.
 */
export function readShift(format: RunFormat, line: number): Shift | undefined {
  const aligned = readAttribute(findRunSetting(format, 'w:vertAlign'), 'w:val');
  if (aligned === 'superscript') return 'raised';
  if (aligned === 'subscript') return 'lowered';
  const position = readPosition(format) - line;
  if (Math.abs(position) < LEAST_SHIFT) return undefined;
  return position > 0 ? 'raised' : 'lowered';
}

const SYMBOL_FONT = /^(?:wingdings|webdings|symbol|marlett|zapf ?dingbats)/iu;

/** The font of signs, if it is one, that a run's Latin characters are drawn in: its l may be a ●. */
export function findSymbolFont(format: RunFormat): string | undefined {
  const fonts = findRunSetting(format, 'w:rFonts');
  const font = readAttribute(fonts, 'w:ascii') ?? readAttribute(fonts, 'w:hAnsi');
  return font !== undefined && SYMBOL_FONT.test(font) ? font : undefined;
}

/** Whether a run's text is drawn in two lines, one above the other, in the height of one. */
export function isCombined(format: RunFormat): boolean {
  return ['1', 'true', 'on'].includes(readAttribute(findRunSetting(format, 'w:eastAsianLayout'), 'w:combine') ?? '');
}
