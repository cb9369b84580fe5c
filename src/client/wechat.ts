export function isWeChat(): boolean {
  return navigator.userAgent.includes('MicroMessenger');
}
