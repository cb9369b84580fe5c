import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { buildSiteWith } from '../support/built-site.ts';
import { SUIXI_PUBLISHED } from '../support/fixture-content.ts';
import { serveBuiltSite } from '../support/serve-built-site.ts';
import { writePicture } from './picture-file.ts';

const DESK = { width: 1280, height: 844 };
const PHONE = { width: 390, height: 844 };
/** Between the two, and around them, in the ink of a page's ground. */
const GAP = 24;
const GROUND = '#8a8478';

/** Take the picture of home that the README shows: on a desk, and on a phone. */
export async function takeSitePicture(browser: Browser): Promise<void> {
  using site = await buildSiteWith(SUIXI_PUBLISHED);
  const server = await serveBuiltSite(site.dir);
  const [desk, phone] = [await takeView(DESK), await takeView(PHONE)];
  await server.close();
  const width = DESK.width + PHONE.width + 3 * GAP;
  const sheet = sharp({ create: { width, height: DESK.height + 2 * GAP, channels: 3, background: GROUND } });
  const parts = sheet.composite([
    { input: desk, top: GAP, left: GAP },
    { input: phone, top: GAP, left: DESK.width + 2 * GAP },
  ]);
  await writePicture('home', await parts.png().toBuffer());

  async function takeView(viewport: typeof DESK): Promise<Buffer> {
    const page = await browser.newPage({ viewport, locale: 'zh-CN', colorScheme: 'light' });
    await page.goto(server.url, { waitUntil: 'networkidle' });
    const taken = await page.screenshot({ animations: 'disabled' });
    await page.close();
    return taken;
  }
}
