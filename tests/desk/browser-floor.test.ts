import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectDir } from '../../src/project-dir.ts';
import { listTooNew } from '../support/too-new-scripts.ts';
import { makeTestDesk, type TestDesk } from './test-desk.ts';

/** Of a rule with such a selector, Chromium 87 drops all. */
const TOO_NEW_SELECTOR = /:(?:is|where|has|user-valid|user-invalid|popover-open)\b/u;
/** Of a block of these, likewise. */
const TOO_NEW_BLOCKS = ['layer', 'container', 'scope', 'starting-style'];
/** What lays a page out, and would leave it in a heap. */
const TOO_NEW_VALUE = /\b(?:subgrid|dvh|svh|cqw)\b|color-mix\(|light-dark\(/u;
const TOO_NEW_PROPERTY = /^(?:aspect-ratio|container(?:-.*)?|inset-area)$/u;

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeTestDesk();
});
afterAll(() => {
  desk[Symbol.dispose]();
});

const SCRIPTS = readdirSync(join(projectDir, 'src/desk/client'));

describe('an old government browser', () => {
  test.each(SCRIPTS)('can read %s, which has come without its types', async (name) => {
    const script = await (await desk.visit(`/assets/${name}`)).text();
    expect(script).not.toMatch(/^(?:interface|type) /mu);
    expect(listTooNew(script)).toEqual([]);
  });

  test('lays the pages out by their styles', async () => {
    const found: string[] = [];
    postcss.parse(await (await desk.visit('/assets/desk.css')).text()).walk((node) => {
      if (node.type === 'rule') {
        if (TOO_NEW_SELECTOR.test(node.selector) || node.selector.includes('&')) found.push(node.selector);
        if (node.parent?.type === 'rule') found.push(`${node.parent.selector} { ${node.selector} }`);
      }
      if (node.type === 'atrule' && TOO_NEW_BLOCKS.includes(node.name)) found.push(`@${node.name}`);
      if (node.type === 'decl' && (TOO_NEW_PROPERTY.test(node.prop) || TOO_NEW_VALUE.test(node.value))) {
        found.push(`${node.prop}: ${node.value}`);
      }
    });
    expect(found).toEqual([]);
  });
});
