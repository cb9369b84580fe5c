/**
 * Address of the service worker: at the top, because it is in charge of what stands below it. Apart
 * from what the worker is told, for it shares no module with the pages that start it.
 */
export const WORKER_PATH = 'service-worker.js';
