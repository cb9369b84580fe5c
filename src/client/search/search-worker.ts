/*
 * Pagefind's own worker takes a missing part of its index for an empty one: where a file of it cannot be loaded, it answers
 * that nothing was found. So every failure is told to the page before the answer is. A network's own page in place of a
 * file, with a status as if all were well, is a failure too. The worker's name is the address of the index.
 */
declare function importScripts(address: string): void;

const load = self.fetch.bind(self);

self.fetch = async (...request) => {
  try {
    const response = await load(...request);
    const type = response.headers.get('Content-Type') ?? '';
    if (!response.ok || type.startsWith('text/html')) self.postMessage({ failed: `${response.status} ${type}` });
    return response;
  } catch (error) {
    self.postMessage({ failed: String(error) });
    throw error;
  }
};

importScripts(`${self.name}pagefind-worker.js`);
