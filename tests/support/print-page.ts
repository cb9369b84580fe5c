import type { Page } from '@playwright/test';
import { finishPdf } from '../../scripts/lib/pdf/finish-pdf.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

/** Print the page that is open, on A4 unless it asks for something else, and read back what is on the paper. */
export async function printPage(page: Page): Promise<ReadPdf> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true });
  return await readPdf(
    await finishPdf(pdf, '0'.repeat(64), { issuer: '示例县人民政府', published: '2020-03-30 09:49' }),
  );
}
