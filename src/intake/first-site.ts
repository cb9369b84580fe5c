import { SCHEMA_FOLDER } from '../content/editor-schemas.ts';
import { CONTENT_FORMAT } from '../content/format.ts';
import type { Site } from '../content/schemas/site.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';

/** Who publishes a site that is not there yet. */
export interface Publisher {
  /** 示例县 */
  county: string;
  /** 示例县司法局 */
  department: string;
}

const COUNTY = /^\p{Script=Han}{1,20}?(?=人民政府)/u;

/** The county whose government an issuer is: 示例县 of 示例县人民政府; `undefined` for any other issuer. */
export function readCounty(issuer: string): string | undefined {
  return COUNTY.exec(issuer)?.[0];
}

/** Whether an issuer is the government of another county than the site's; one that is no government may be anybody's. */
export function isOtherCounty(issuer: string, county: string): boolean {
  const own = readCounty(issuer);
  return own !== undefined && !own.endsWith(county) && !county.endsWith(own);
}

/** What people type for the name of a place or an office: one line of Han characters. */
const NAME = /^[\p{Script=Han}·（）]{2,40}$/u;

/** Which of a publisher's names are none, in Chinese. */
export function findPublisherProblems({ county, department }: Publisher): string[] {
  return [
    ...(NAME.test(county) ? [] : [`县名“${county}”`]),
    ...(NAME.test(department) ? [] : [`承办单位“${department}”`]),
  ];
}

/**
 * Draft the files of an empty content folder, by name: who publishes, and a list of indicators that is empty. What only
 * the county can know, its code, its filing numbers, its contact, is left for it to write.
 */
export function draftSite({ county, department }: Publisher): ReadonlyMap<string, string> {
  const site: Site = {
    name: `${county}法治政府建设年度报告`,
    county,
    description: `${county}历年法治政府建设情况报告：全文和数据，文字与公布的原文逐字核对。`,
    department,
    format: CONTENT_FORMAT,
  };
  return new Map([
    ['site.yml', writeFile('site', SITE_COMMENT, site)],
    ['indicators.yml', writeFile('indicators', INDICATORS_COMMENT, { indicators: [] })],
  ]);
}

const SITE_COMMENT = `# 网站的名称与主办信息。没有写的项目不会出现在网页上。
# 主办单位（organizer）、网站标识码、备案号、域名、联系方式等由本单位填写；可写的项目见 ${SCHEMA_FOLDER}/site.json。
`;
const INDICATORS_COMMENT = `# 指标：每个指标写一次，供各年使用；各年的数字写在 reports/<年份>/figures.yml。
# 在工作台（npm run desk）里对数字时，新的指标写在这里。
`;

function writeFile(schema: string, comment: string, content: object): string {
  return `# yaml-language-server: $schema=${SCHEMA_FOLDER}/${schema}.json\n${comment}${writeYaml(content)}`;
}
