import type { Browser, Page } from '@playwright/test';
import { makeWordFile } from '../intake/new/make-documents.ts';
import { ClerkDesk } from '../support/desk/clerk-desk.ts';
import { ClerkWalk } from '../support/desk/clerk-walk.ts';
import { useMouse } from '../support/desk/hands.ts';
import { FOUR_PARTS } from '../support/desk/made-up-reports.ts';
import { makeWorkroom } from '../support/desk/workroom.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';
import { writePicture } from './picture-file.ts';

const VIEW = { width: 1280, height: 800 };

/** Nobody is to take made-up numbers for those of the county whose report stands beside them. */
const COUNTY = ['濉溪县', '示例县'] as const;

/** Take the pictures of the desk that the staff guide shows, each as a clerk comes by it. */
export async function takeDeskPictures(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: VIEW, locale: 'zh-CN', colorScheme: 'light' });
  using room = makeWorkroom(SUIXI_DIR);
  room.editFile('site.yml', `county: ${COUNTY[0]}`, `county: ${COUNTY[1]}`);
  room.editFile('site.yml', COUNTY[0], COUNTY[1]);
  const clerk = new ClerkWalk(page, useMouse());
  const desk = new ClerkDesk(page, room);
  await desk.open();
  const { year, text } = FOUR_PARTS;
  await clerk.putIn(year, {
    name: '报告.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(makeWordFile(text.replaceAll(...COUNTY).split('\n'))),
  });
  await clerk.createDraft();
  await clerk.expectDraft();
  await clerk.settleOutline(year);
  await clerk.lookAtText(year);
  const numbers = await clerk.goToNumbers(year);
  await numbers.moveToDoubtful();
  await takePicture(page, 'figures');
  await numbers.work((await numbers.readLeft()) - 4);
  await clerk.goHome();
  await takePicture(page, 'overview');
  await (await clerk.goToNumbers(year)).work();
  await clerk.fillGaps(year);
  await clerk.lookAtPages(year);
  await clerk.goTo(year, '发布');
  await takePicture(page, 'publish');
  await desk.close();
  await page.close();
}

async function takePicture(page: Page, name: string): Promise<void> {
  // What a mouse lies on would be in the picture as it looks then.
  await page.mouse.move(0, 0);
  const taken = await page.screenshot({ fullPage: name !== 'figures', animations: 'disabled', caret: 'hide' });
  await writePicture(name, taken);
}
