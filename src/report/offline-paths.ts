/** Address of the service worker: at the top, because it is in charge of what stands below it. */
export const WORKER_PATH = 'service-worker.js';
