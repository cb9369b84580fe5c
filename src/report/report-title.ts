/** What a report's title says of it, as far as it says so. */
export interface TitleFacts {
  year: number | undefined;
  /** Who reports, where the title has the form ……关于……的报告. */
  issuer: string | undefined;
}

/** Read a report's title: `示例县人民政府关于2019年度法治政府建设情况的报告`. */
export function readTitle(title: string): TitleFacts {
  const year = /(\d{4})年/u.exec(title)?.[1];
  const [issuer, ...subject] = title.split('关于');
  return {
    year: year === undefined ? undefined : Number(year),
    issuer: issuer && subject.length > 0 ? issuer : undefined,
  };
}
