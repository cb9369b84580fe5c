import { z } from 'zod';

/** The longest id: with more, the path of a page would not fit a file system. */
const LONGEST_ID = 80;

/** An ASCII id that stands in addresses and never changes across years: `law-enforcement`. */
export const idSchema = z
  .string()
  .max(LONGEST_ID, `编码最多 ${LONGEST_ID} 个字符，再长网页就存不下`)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, '编码只能用小写英文字母、数字和连字符，并以字母开头');

/** One line of text that is not empty and has no space at either end, nor what no reader sees and no XML can hold. */
export const lineSchema = z
  .string()
  .regex(
    /^(?!.*(?:(?!\t)\p{Cc}|\p{Bidi_Control}))\S(?:.*\S)?$/u,
    '应为一行文字，不能为空，首尾不留空格，也不能含看不见的控制字符',
  );

/** A year that a report can be of. Whether it has come is for the check to say, which knows today. */
export const yearSchema = z
  .int('应为四位年份')
  .min(1900, '应为 1900 至 2099 的年份')
  .max(2099, '应为 1900 至 2099 的年份');

/** The year that a number speaks of, `2018`: text, since nothing is worked out with it. */
export const periodSchema = z.string().regex(/^(?:19|20)\d{2}$/, '应为带引号的四位年份，1900 至 2099，如 "2018"');

/** A calendar date that exists, `2020-02-28`, from 1900 to 2099. Kept as text: it has no time zone. */
export const dateSchema = z.iso
  .date({ error: '应为确实存在的日期，写作 2020-02-28', abort: true })
  .refine((date) => /^(?:19|20)/.test(date), '应为 1900 至 2099 年的日期，写作 2020-02-28');

/**
 * When a page was published, as far as the original page prints it: the minute, `2020-03-30 09:49`, Beijing time, or the
 * day alone, `2020-03-30`. Kept as text because it is quoted: a day has no hour, and none is made up for it.
 */
export const momentSchema = z
  .string()
  .regex(/^(?:19|20)\d{2}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/, {
    error: '应写作 2020-03-30 09:49；原网页只印日期的，写作 2020-03-30',
    abort: true,
  })
  .refine((moment) => dateSchema.safeParse(moment.slice(0, 10)).success, '这一天在日历上不存在');

/** An address that a reader can open. */
export const urlSchema = z.url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的网址' });

/**
 * Set on what a program proposed and nobody has looked at. A person who has compared it with the text deletes the
 * line; a report that still has one cannot be published.
 */
export const unconfirmedSchema = z
  .literal(true)
  .optional()
  .describe('程序提出、还没有人核对的，写 true；核对无误就删去这一行');

/** SHA-256 of a file. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数');
