import { z } from 'zod';
import { lineSchema, urlSchema } from './scalars.ts';

/**
 * Who publishes the site, from `site.yml`.
 *
 * What a county must supply itself (organizer, department, contact, portal) appears on the pages only where it is
 * set; nothing is filled in for it.
 */
export const siteSchema = z.strictObject({
  name: lineSchema.describe('网站名称，显示在每一页顶端'),
  county: lineSchema.describe('县（市、区）名称，如“濉溪县”'),
  description: lineSchema.describe('一句话介绍，供搜索引擎和分享卡片使用'),
  organizer: lineSchema.optional().describe('主办单位'),
  department: lineSchema.optional().describe('承办单位'),
  contact: lineSchema.optional().describe('联系方式'),
  portal: urlSchema.optional().describe('县政府网站的网址'),
});

export type Site = z.infer<typeof siteSchema>;
