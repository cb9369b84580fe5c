import { z } from 'zod';
import { lineSchema, urlSchema } from './scalars.ts';

/** The portal's column that the site is part of, for the tags of 《政府网站发展指引》; all of it or nothing. */
const columnSchema = z.strictObject({
  name: lineSchema.describe('栏目名称'),
  description: lineSchema.describe('栏目描述，一句话'),
  keywords: z.array(lineSchema).min(1, '至少写一个').describe('栏目关键词'),
  type: lineSchema.describe('栏目类别，如“信息公开”'),
});

/**
 * Who publishes the site, from `site.yml`.
 *
 * What a county must supply itself (organizer, identification code, filing numbers, contact, portal) appears on the
 * pages only where it is set; nothing is filled in for it.
 */
export const siteSchema = z.strictObject({
  format: z
    .int()
    .positive()
    .optional()
    .describe('内容的写法是第几版，由 npm run upgrade 和 npm run new 写，不要手改；没有写的，程序自己看得出'),
  name: lineSchema.describe('网站名称，显示在每一页顶端'),
  county: lineSchema.describe('县（市、区）名称，如“濉溪县”'),
  description: lineSchema.describe('一句话介绍，供搜索引擎和分享卡片使用'),
  keywords: z.array(lineSchema).min(1, '至少写一个').optional().describe('全站关键词，供搜索引擎使用'),
  organizer: lineSchema.optional().describe('主办单位'),
  department: lineSchema.optional().describe('承办单位'),
  contact: lineSchema.optional().describe('联系方式，如“0561-0000000”'),
  address: lineSchema.optional().describe('联系地址'),
  portal: urlSchema.optional().describe('县政府网站的网址'),
  domain: z
    .string()
    .regex(/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/, '应为域名，不带 http:// 和斜杠，如 www.example.gov.cn')
    .optional()
    .describe('网站域名，不带 http://，写入网页标签 SiteDomain'),
  idCode: z
    .string()
    .regex(/^(?:\d{10}|bm\d{8})$/, '应为带引号的 10 位网站标识码，如 "1234567890"')
    .optional()
    .describe('政府网站标识码，10 位，写入网页标签 SiteIDCode 并显示在页脚'),
  icp: lineSchema.optional().describe('ICP 备案号，照备案系统写，如“某ICP备00000000号”'),
  policeFiling: z
    .string()
    .regex(/^\S+ ?\d{14}号$/, '应以 14 位数字和“号”结尾，如“某公网安备 00000000000000号”')
    .optional()
    .describe('公安备案号，照备案系统写，如“某公网安备 00000000000000号”'),
  errorReport: urlSchema.optional().describe('“政府网站找错”的网址，页脚据此显示“网站纠错”'),
  offline: z
    .boolean()
    .optional()
    .describe('读者读过一次以后，断网时能否再读、能否把网站装到桌面；写 false 关闭，已经保存的会自动清除。不写就是能'),
  column: columnSchema.optional().describe('本站在政府网站中所属的栏目，写入网页标签'),
});

export type Site = z.infer<typeof siteSchema>;
