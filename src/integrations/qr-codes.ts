import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { renderSVG } from 'uqr';
import { qrCodePath } from '../report/section-paths.ts';

/** Write for each page a QR code of its address, as SVG, where the site has an address. */
export function qrCodes(): AstroIntegration {
  let base: URL | undefined;
  return {
    name: 'qr-codes',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.site === undefined ? undefined : new URL(config.base, config.site);
      },
      'astro:build:done': async ({ dir, pages }) => {
        const home = base;
        if (!home) return;
        for (const { pathname } of pages.filter((page) => !page.pathname.startsWith('404'))) {
          const file = join(fileURLToPath(dir), qrCodePath(pathname));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, drawQrCode(new URL(pathname, home).href));
        }
      },
    },
  };
}

/** Black on white with the quiet zone of four modules that readers need, whatever the page's colours are. */
function drawQrCode(address: string): string {
  return renderSVG(address, { ecc: 'M', border: 4, pixelSize: 1 });
}
