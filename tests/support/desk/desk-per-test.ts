import { afterEach, beforeEach } from 'vitest';
import { makeTestDesk, type TestDesk } from '../../desk/test-desk.ts';
import { writeSite } from '../site.ts';

/** Open a desk before each test of a file or block, and put it away after it. */
export function openDeskPerTest(open: () => Promise<TestDesk>): void {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await open();
  });
  afterEach(() => {
    desk[Symbol.dispose]();
  });
}

/** A desk on the made-up site, with the published report of 2019 and the draft of 2020. */
export async function makeMadeUpDesk(): Promise<TestDesk> {
  using site = writeSite({ years: [2019, 2020], draft: 2020 });
  return await makeTestDesk(site.dir);
}
