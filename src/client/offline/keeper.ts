import { OFFLINE_PATH } from '../../report/offline-plan.ts';
import { Copies, type Copy, listCaches } from './copies.ts';
import { Filler } from './fill-copies.ts';
import { insertNotice, listKept } from './mark-kept.ts';
import { findSite, weighDoubt } from './site-place.ts';
import { isOfType, typeOf } from './soundness.ts';
import { readPath, type Surroundings } from './surroundings.ts';

/** An answer, and what is still to be done once the reader has it. */
export interface Answered {
  response: Response;
  afterwards: () => Promise<void>;
}

/** Keeps a site for reading without a network, and answers from what it kept. */
export class Keeper {
  private readonly site: Surroundings;
  private readonly filler: Filler;
  private visits = 0;
  private hasGone = false;

  constructor(site: Surroundings) {
    this.site = site;
    this.filler = new Filler(site);
  }

  /**
   * Prepare for being in charge.
   *
   * @throws Error where the site keeps no pages any more.
   */
  async prepare(): Promise<void> {
    if ((await findSite(this.site)) === 'gone') throw new Error('there is no manifest');
    await this.filler.prepare();
  }

  /** What the network says, always and however slow it is; what was kept only where there is none. */
  async answerVisit(request: Request): Promise<Answered> {
    const path = readPath(request.url, this.site);
    try {
      const response = await this.site.fetch(request, { cache: 'no-cache' });
      const copy = response.clone();
      return { response, afterwards: () => this.takeNote(path, copy) };
    } catch (error) {
      const response = await this.standIn(path);
      if (!response) throw error;
      return { response, afterwards: () => Promise.resolve() };
    }
  }

  /** A page as it was kept, or the one that stands in for those that were not. */
  private async standIn(path: string): Promise<Response | undefined> {
    const copies = await Copies.find(this.site);
    const page = await copies?.read(path);
    if (page) return writePage(insertNotice(decode(page), page.keptAt));
    const instead = await copies?.read(OFFLINE_PATH);
    return copies && instead && writePage(listKept(decode(instead), await this.readKept(copies)));
  }

  private async readKept(copies: Copies): Promise<{ address: string; html: string }[]> {
    const paths = (await copies.list()).filter((path) => typeOf(path) === typeOf('') && path !== OFFLINE_PATH);
    const pages = await Promise.all(paths.map(async (path) => ({ path, page: await copies.read(path) })));
    return pages.flatMap(({ path, page }) => (page ? [{ address: this.site.home + path, html: decode(page) }] : []));
  }

  /** Give up what was kept if the site is no more; else keep the page that was visited, and fetch what is still missing. */
  private async takeNote(path: string, response: Response): Promise<void> {
    this.visits += 1;
    const place = await findSite(this.site);
    if (this.hasGone) return;
    if (place === 'gone') {
      await this.giveUp();
      return;
    }
    const copies = await this.findCopies();
    if (!copies) return;
    const isBuilt = await this.filler.keepAnswer(copies, path, response);
    const since = await copies.readDoubt();
    const doubt = weighDoubt(isBuilt ? 'there' : place, since, this.site.now());
    if (doubt === 'gone') {
      await this.giveUp();
      return;
    }
    if (doubt?.getTime() !== since?.getTime()) await copies.writeDoubt(doubt);
    // A page that is no more is forgotten, but not because the server is in trouble.
    if (place === 'there' && (response.status === 404 || response.status === 410)) await copies.drop(path);
    if (place === 'there' || isBuilt) await this.filler.fill(copies, isBuilt);
  }

  private async readCopy(path: string): Promise<Copy | undefined> {
    return await (await Copies.find(this.site))?.read(path);
  }

  /** A lasting redirect to another server, or that a file is missing, may stand in the browser's own cache as well. */
  private async fetchFile(path: string, request: Request): Promise<Response> {
    const first = await this.site.fetch(request, {}).catch(() => undefined);
    const isOther = !first || (first.status < 500 && !(first.status === 200 && isOfType(path, first)));
    return isOther ? await this.site.fetch(request, { cache: 'reload' }) : first;
  }

  /** What is kept; begun anew where all was removed, by the browser or its reader, before the worker was started. */
  private async findCopies(): Promise<Copies | undefined> {
    const isAlone = this.visits === 1 && (await listCaches(this.site)).length === 0;
    return isAlone ? await Copies.begin(this.site) : await Copies.find(this.site);
  }

  private async giveUp(): Promise<void> {
    this.hasGone = true;
    try {
      await dropCaches(this.site, await listCaches(this.site));
    } finally {
      await this.site.unregister();
    }
  }

  /**
   * A file whose name changes with its content: what was kept of it, or what the network says, also where the browser's
   * caches cannot be read. Something else in its place, out of the browser's own cache, is asked for once more past that.
   */
  async answerFile(request: Request): Promise<Answered> {
    const path = readPath(request.url, this.site);
    const kept = await this.readCopy(path).catch(() => undefined);
    if (kept) return { response: writeFile(path, kept), afterwards: () => Promise.resolve() };
    const response = await this.fetchFile(path, request);
    const copy = response.clone();
    return {
      response,
      afterwards: async () => {
        const still = await Copies.find(this.site);
        if (still) await this.filler.keepAnswer(still, path, copy);
      },
    };
  }
}

/** Remove caches, with all that they keep. */
export async function dropCaches({ caches }: Surroundings, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)));
}

function decode({ body }: Copy): string {
  return new TextDecoder().decode(body);
}

function writePage(html: string): Response {
  return new Response(html, { headers: writeHeaders('') });
}

function writeFile(path: string, { body }: Copy): Response {
  return new Response(body, { headers: writeHeaders(path) });
}

function writeHeaders(path: string): Record<string, string> {
  return { 'content-type': typeOf(path) ?? '', 'x-content-type-options': 'nosniff' };
}
