import type { CellStyle, FontStyle } from 'hucre';

/** The face that Excel and WPS use by themselves in Chinese. */
export const FONT: FontStyle = { name: '等线', size: 11 };

/** Long texts wrap, and short ones beside them stay at the top of their row. */
export const TEXT_STYLE: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

export const NUMBER_STYLE: CellStyle = { alignment: { vertical: 'top', horizontal: 'right' } };

export const HEADER_STYLE: CellStyle = { ...TEXT_STYLE, font: { ...FONT, bold: true } };

/** An address as spreadsheets show one. */
export const LINK_STYLE: CellStyle = { ...TEXT_STYLE, font: { ...FONT, color: { rgb: '0563C1' }, underline: true } };
