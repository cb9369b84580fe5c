import { ClerkDesk } from './clerk-desk.ts';
import { test as base } from '../served-sites.ts';
import { makeWorkroom, type Workroom } from './workroom.ts';

interface DeskFixtures {
  /**
   * Open a desk in a room of its own, in the test's page. Whatever becomes of the test, both are gone after it.
   *
   * @param from Content to begin with; there is none where left out.
   */
  openDesk: (from?: string) => Promise<{ room: Workroom; desk: ClerkDesk }>;
}

/** `test` of a clerk who goes a whole way at the desk. */
export const test = base.extend<DeskFixtures>({
  actionTimeout: 20_000,
  openDesk: async ({ page }, use) => {
    const opened: { room: Workroom; desk: ClerkDesk }[] = [];
    await use(async (from) => {
      const room = makeWorkroom(from);
      const desk = new ClerkDesk(page, room);
      opened.push({ room, desk });
      await desk.open();
      return { room, desk };
    });
    for (const { room, desk } of opened) {
      await desk.close();
      room[Symbol.dispose]();
    }
  },
});
