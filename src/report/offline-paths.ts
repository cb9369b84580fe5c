/** Address of the service worker: at the top, because it is in charge of what stands below it. */
export const WORKER_PATH = 'service-worker.js';

/** Address of what a browser needs to know to install the site; there is none where pages are not kept. */
export const MANIFEST_PATH = 'manifest.webmanifest';
