import type { Settings } from '../../src/settings.ts';
import { serveSite } from './serve-site.ts';

/**
 * Serve the built site until the process is interrupted, and say where.
 *
 * @param wantedPort See {@link serveSite}.
 */
export async function showSite(
  { outDir, basePath }: Pick<Settings, 'outDir' | 'basePath'>,
  wantedPort: number,
): Promise<void> {
  const { url, port } = await serveSite(outDir, basePath, wantedPort);
  if (wantedPort !== 0 && port !== wantedPort) console.log(`端口 ${wantedPort} 已被占用，改用 ${port}。`);
  console.log(`请用浏览器打开 ${url} （只有本机能访问；按 Ctrl+C 停止）`);
}
