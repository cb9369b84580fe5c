import { OFFLINE_PATH } from '../../report/offline-plan.ts';
import { Copies, listCaches, nameCache } from './copies.ts';
import { ask } from './ask.ts';
import { type FindHash, openSheets } from './sheets.ts';
import { digest, readSound } from './soundness.ts';
import { readPath, type Surroundings } from './surroundings.ts';

/** Answers that are not what was built after which no more are asked for, where all was asked for once. */
const MAX_REFUSED = 3;

/** Fetches what is to be kept, and takes nothing else for it. */
export class Filler {
  private readonly site: Surroundings;
  private readonly findHash: FindHash;
  private refused = 0;
  /** What is to be kept and is not; `undefined` until all was looked through, once while the worker runs. */
  private missing: Set<string> | undefined;
  private isBusy = false;
  /** Whether what is missing was not all asked for. */
  private isCut = false;

  constructor(site: Surroundings) {
    this.site = site;
    this.findHash = openSheets(site);
  }

  /**
   * Prepare what a new version keeps. Pages that are the same as before are taken over; whatever else is in the caches of
   * other versions is dropped at once, before anything is fetched: the worker in charge until then has no old text any more.
   */
  async prepare(): Promise<void> {
    const own = nameCache(this.site);
    const copies = await Copies.begin(this.site);
    for (const name of await listCaches(this.site)) {
      if (name !== own) await this.takeOver(await this.site.caches.open(name), copies);
    }
    await this.fill(copies);
  }

  private async takeOver(old: Cache, copies: Copies): Promise<void> {
    const { pages, files } = this.site.plan;
    for (const request of await old.keys()) {
      const path = readPath(request.url, this.site);
      const hash = pages[path] ?? files[path];
      const isTaken = hash !== undefined && (await this.takeOne(old, request, copies, path, hash));
      if (!isTaken) await old.delete(request);
    }
  }

  /** @returns whether it was as it was built, could be read, and there was room for it. */
  private async takeOne(old: Cache, request: Request, copies: Copies, path: string, hash: string): Promise<boolean> {
    try {
      const body = await (await old.match(request))?.arrayBuffer();
      if (!body || (await digest(body)) !== hash) return false;
      await copies.keep(path, body, hash);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Fetch what is missing, one after the other; before it is first done, look through all that is kept, and drop what is
   * not as it was built. Where the network fails, a later call goes on.
   *
   * @param isHonest Whether the server is seen to answer with what was built, so that it is worth asking again for what
   * was refused.
   */
  async fill(copies: Copies, isHonest = false): Promise<void> {
    if (this.isBusy || (this.missing && !this.isCut && !isHonest)) return;
    this.isBusy = true;
    this.isCut = true;
    try {
      const isAgain = await copies.isFilled();
      this.missing ??= await this.findMissing(copies);
      if (isHonest) this.refused = 0;
      for (const path of [...this.missing]) {
        if (isAgain && this.refused >= MAX_REFUSED) break;
        // What does not come, or never ends, is asked for last the next time, and keeps nothing else back.
        this.missing.delete(path);
        this.missing.add(path);
        if (await this.fetchInto(copies, path)) this.missing.delete(path);
      }
      if (!this.site.savesData()) await copies.markFilled();
      this.isCut = false;
    } catch {
      // What is missing is missing.
    } finally {
      this.isBusy = false;
    }
  }

  private async findMissing(copies: Copies): Promise<Set<string>> {
    const missing = new Set(await this.listWanted());
    for (const path of await copies.list()) if (await copies.read(path)) missing.delete(path);
    return missing;
  }

  /** The plan's files and pages, and pages that are open: the first one was loaded before there was a worker to keep it. */
  private async listWanted(): Promise<string[]> {
    const { home, plan, listOpen, savesData } = this.site;
    const first = [...Object.keys(plan.files), OFFLINE_PATH];
    if (savesData()) return first;
    const open = (await listOpen()).filter((url) => url.startsWith(home)).map((url) => readPath(url, this.site));
    return [...new Set([...first, ...Object.keys(plan.pages), ...open])];
  }

  /**
   * @returns whether there is nothing more to ask for.
   * @throws TypeError where the network fails.
   */
  private async fetchInto(copies: Copies, path: string): Promise<boolean> {
    const hash = await this.findHash(path);
    if (hash === undefined) return true;
    const body =
      (this.refused === 0 ? await this.fetchSound(path, hash, 'no-cache') : undefined) ??
      (await this.fetchSound(path, hash, 'reload'));
    if (body) await copies.keep(path, body, hash);
    else this.refused += 1;
    return body !== undefined;
  }

  private async fetchSound(path: string, hash: string, cache: RequestCache): Promise<ArrayBuffer | undefined> {
    return await ask(this.site, this.site.home + path, { cache }, (answer) => readSound(path, answer, hash));
  }

  /**
   * Keep an answer that a reader got, if it is what was built. If it is not, a browser's own cache may still hold what
   * someone between has put there: then it is asked for once more past that.
   *
   * @returns whether it was what was built.
   * @throws TypeError where the network fails.
   */
  async keepAnswer(copies: Copies, path: string, response: Response): Promise<boolean> {
    const hash = await this.findHash(path);
    if (hash === undefined) return false;
    const body = await readSound(path, response, hash);
    // Where there is no room, it is what was built all the same.
    if (body) await copies.keep(path, body, hash).catch(() => undefined);
    else if (response.status === 200 && this.refused < MAX_REFUSED) await this.fetchAnew(copies, path, hash);
    return body !== undefined;
  }

  private async fetchAnew(copies: Copies, path: string, hash: string): Promise<void> {
    const body = await this.fetchSound(path, hash, 'reload');
    if (body) await copies.keep(path, body, hash);
    else this.refused += 1;
  }
}
