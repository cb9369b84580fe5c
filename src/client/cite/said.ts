/** What is said when something was copied, or could not be. */
export function sayCopied(isCopied: boolean): string {
  return isCopied ? '已复制文字、出处和链接' : '浏览器不允许复制，请选中文字后手动复制';
}
