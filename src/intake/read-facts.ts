import type { Report } from '../content/schemas/report.ts';

/** What a document was found to say of itself, and the option that says it instead. */
export interface ReadFact {
  name: string;
  /** `undefined` where nothing was found. */
  value: string | undefined;
  option: string;
}

/**
 * List what was read of a document, for a person to look at before anything is written: what is wrong here is wrong on
 * every page.
 *
 * @param outline Title of the outline that the report follows.
 */
export function listReadFacts(report: Report, outline: string | undefined): ReadFact[] {
  const { title, issuer, addressee, number, signed, source, published, original } = report;
  return [
    { name: '标题', value: title, option: '--title' },
    { name: '发文机关', value: issuer, option: '--issuer' },
    { name: '主送机关', value: addressee, option: '--addressee' },
    { name: '发文字号', value: number, option: '--number' },
    { name: '成文日期', value: signed, option: '--signed' },
    { name: '来源', value: source, option: '--source' },
    { name: '发布时间', value: published, option: '--published' },
    { name: '原文网址', value: original?.url, option: '--url' },
    { name: '依据纲要', value: outline, option: '--outline' },
  ];
}
