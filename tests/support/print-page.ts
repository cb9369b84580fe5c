import type { Page } from '@playwright/test';
import { finishPdf } from '../../scripts/pdf/finish-pdf.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

const MARGIN = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

/** Print the page that is open, on A4 with a browser's usual margins unless it asks for something else, and read back what is on the paper. */
export async function printPage(page: Page): Promise<ReadPdf> {
  const pdf = await page.pdf({ format: 'A4', margin: MARGIN, preferCSSPageSize: true, tagged: true, outline: true });
  return await readPdf(
    await finishPdf(pdf, '0'.repeat(64), { issuer: '示例县人民政府', published: '2020-03-30 09:49' }),
  );
}
