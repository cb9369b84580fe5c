import type { Browser, BrowserContext, ConsoleMessage } from '@playwright/test';

/** What browsers call it on their consoles. */
const NAME = 'Content Security Policy';

/**
 * Write down from now on whatever the pages of a browser do that their content security policy forbids: what browsers say
 * of it, also of pages without JavaScript, and the events, which tell of policies that only report too.
 */
export function collectPolicyViolations(browser: Browser): { violations: string[]; stop: () => void } {
  const violations: string[] = [];
  const note = (message: ConsoleMessage): void => {
    if (message.text().includes(NAME)) violations.push(`${message.page()?.url()}: ${message.text()}`);
  };
  const watch = (context: BrowserContext): void => {
    context.on('console', note);
    // A page is not there to hear it before its script is: the context keeps the order.
    void context.addInitScript((name) => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`${name}: ${violatedDirective} forbids ${blockedURI} at ${sourceFile}:${lineNumber}`);
      });
    }, NAME);
  };
  browser.contexts().forEach(watch);
  browser.on('context', watch);
  return {
    violations,
    stop: () => {
      browser.off('context', watch);
    },
  };
}
