/** A browser's caches, as far as the service worker uses them: by address alone. */
export class FakeCaches {
  private readonly all = new Map<string, FakeCache>();

  open(name: string): Promise<FakeCache> {
    const cache = this.all.get(name) ?? new FakeCache();
    this.all.set(name, cache);
    return Promise.resolve(cache);
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.all.has(name));
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.all.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.all.delete(name));
  }

  /** Texts of all that a cache holds, by address. */
  async readAll(name: string): Promise<Map<string, string>> {
    return (await this.all.get(name)?.readAll()) ?? new Map<string, string>();
  }
}

class FakeCache {
  private readonly entries = new Map<string, Response>();

  match(asked: string | Request): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(writeUrl(asked))?.clone());
  }

  async put(asked: string | Request, response: Response): Promise<void> {
    const { status, headers } = response;
    const body = await response.arrayBuffer();
    // What is put anew goes to the end of the order.
    this.entries.delete(writeUrl(asked));
    this.entries.set(writeUrl(asked), new Response(body, { status, headers }));
  }

  delete(asked: string | Request): Promise<boolean> {
    return Promise.resolve(this.entries.delete(writeUrl(asked)));
  }

  keys(): Promise<Request[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => new Request(url)));
  }

  async readAll(): Promise<Map<string, string>> {
    const texts = [...this.entries].map(async ([url, response]) => [url, await response.clone().text()] as const);
    return new Map(await Promise.all(texts));
  }
}

function writeUrl(asked: string | Request): string {
  return typeof asked === 'string' ? asked : asked.url;
}
