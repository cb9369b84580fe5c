// No module that the worker has too: it would be a file of its own, one request more for every page.
import { WORKER_PATH } from '../../report/offline-paths.ts';

/** Milliseconds after a page has loaded: what it asks for by itself, such as its charts, goes first. */
const REST = 2000;

/**
 * Have the site's pages kept for reading without a network, once this one is there. Pages of a site that keeps none name
 * no manifest. Where it cannot be done, pages are read as ever.
 */
const manifest = document.querySelector<HTMLLinkElement>('[rel=manifest]');

if (manifest && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    setTimeout(() => {
      navigator.serviceWorker
        .register(new URL(WORKER_PATH, manifest.href), { updateViaCache: 'none' })
        .catch(() => undefined);
    }, REST);
  });
}
