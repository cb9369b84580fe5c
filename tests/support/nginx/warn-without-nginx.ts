import { findNginx, WITHOUT_NGINX } from './find-nginx.ts';

/** Say before all tests which are left out, and why: `playwright.config.ts` does not name their file where there is no nginx. */
export default function warnWithoutNginx(): void {
  if (!findNginx()) console.log(`Not run: the tests behind nginx (nginx.spec.ts). ${WITHOUT_NGINX}.`);
}
