import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type DeskProcess, startDesk } from '../desk-process.ts';
import type { Workroom } from './workroom.ts';

/** A desk in a browser, which the power leaves at any moment. */
export class ClerkDesk {
  readonly #page: Page;
  readonly #room: Workroom;
  #process: DeskProcess | undefined;

  constructor(page: Page, room: Workroom) {
    this.#page = page;
    this.#room = room;
  }

  /** Start the desk, and open the address that it says. */
  async open(): Promise<void> {
    this.#process = await startDesk({ CONTENT_DIR: this.#room.contentDir, OUT_DIR: this.#room.outDir });
    await this.#page.goto(this.#process.url);
  }

  async close(): Promise<void> {
    await this.#process?.stop();
  }

  /** How many decisions the desk says were made and stand. */
  async countDecisions(): Promise<number> {
    const log = await this.#page.context().newPage();
    await log.goto(new URL('/log', this.#page.url()).href);
    const heading = await log.getByRole('heading', { name: /^做过的 \d+ 步$/u }).innerText();
    await log.close();
    return Number(/\d+/u.exec(heading)?.[0]);
  }

  /**
   * Make a decision and cut the power before it is answered; then start the desk again. What the desk said was kept is
   * there still, and nothing is there twice.
   *
   * @param decide Makes one decision, without waiting for what comes of it.
   * @returns whether it was kept; otherwise it is for the clerk to make again.
   */
  async cutPower(decide: () => Promise<void>): Promise<boolean> {
    const before = await this.countDecisions();
    await decide();
    await this.#process?.kill();
    await this.open();
    const after = await this.countDecisions();
    expect([before, before + 1]).toContain(after);
    return after > before;
  }

  /** The same while the decision is being written: it has been begun, so the next desk finishes it. */
  async cutPowerAtWriting(decide: () => Promise<void>): Promise<void> {
    const before = await this.countDecisions();
    const stop = new AbortController();
    const events = watch(join(this.#room.contentDir, '.desk'), { signal: stop.signal });
    await Promise.all([decide(), this.#killAtWriting(events)]);
    stop.abort();
    await this.open();
    expect(await this.countDecisions()).toBe(before + 1);
  }

  async #killAtWriting(events: ReturnType<typeof watch>): Promise<void> {
    for await (const { filename } of events) if (filename === 'pending.json') break;
    await this.#process?.kill();
  }
}
