/**
 * What a reader is told inside WeChat, where a page can neither be printed nor saved from. It stands apart from
 * wechat.ts, which every page loads: these words are needed only where the tools are opened.
 */
export const WECHAT_ADVICE = '微信里不能打印和保存文件。请点右上角“…”，选择在浏览器中打开。';
