import type { OfflinePlan } from '../../report/offline-plan.ts';

/** An event that is over when the work it was given is. */
export interface WaitingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A request that a page, or a reader who goes to a page, makes. */
export interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
}

/** What is used of a service worker's own names. TypeScript's types of all of them exclude those of pages. */
interface WorkerScope {
  /** Written before the worker by the build; missing where pages are not to be kept. */
  readonly offlinePlan?: OfflinePlan;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (which: { includeUncontrolled: boolean; type: 'window' }) => Promise<readonly { url: string }[]>;
  };
  readonly navigator: { readonly connection?: { readonly saveData: boolean } };
  readonly registration: { unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listen: (event: WaitingEvent) => void) => void) &
    ((type: 'fetch', listen: (event: RequestEvent) => void) => void);
}

/** The service worker itself. */
export const scope = self as unknown as WorkerScope;
