/**
 * What the commands write as the reason why a report has no number for an indicator, where staff give no better one. It
 * says no more than that the number is missing.
 */
export const PLAIN_REASON = '今年的报告没有写这个数字';
