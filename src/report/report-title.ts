import { findPrintedYear } from './printed-year.ts';

/** What a report's title says of it, as far as it says so. */
export interface TitleFacts {
  year: number | undefined;
  /** Who reports, where the title has the form ……关于……的报告. */
  issuer: string | undefined;
}

/** Read a report's title: `示例县人民政府关于2019年度法治政府建设情况的报告`, its year spelt out or not. */
export function readTitle(title: string): TitleFacts {
  const [issuer, ...subject] = title.split('关于');
  return {
    year: findPrintedYear(title)?.year,
    issuer: issuer && subject.length > 0 ? issuer : undefined,
  };
}
