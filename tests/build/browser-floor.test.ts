import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { buildSiteWith } from '../support/built-site.ts';

/** Methods that came later. */
const TOO_NEW = new Set(
  'at findLast findLastIndex toSorted toReversed toSpliced hasOwn structuredClone groupBy isWellFormed'.split(' '),
);

/** What Chromium 87 or Safari 14.1 would stumble over: one such piece, and nothing of the script runs. */
function listTooNew(script: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isClassStaticBlockDeclaration(node)) found.push('static block');
    if (ts.isPrivateIdentifier(node)) found.push(`private name ${node.text}`);
    if (ts.isAwaitExpression(node) && !isInFunction) found.push('await at the top level');
    if (ts.isPropertyAccessExpression(node) && TOO_NEW.has(node.name.text)) found.push(`.${node.name.text}`);
    if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]|\/[a-z]*[dv][a-z]*$/.test(node.text)) found.push(node.text);
    ts.forEachChild(node, (child) => {
      visit(child, isInFunction || ts.isFunctionLike(node));
    });
  };
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS), false);
  return found;
}

describe('the oldest browsers', () => {
  test('can read every script of the site', async () => {
    using site = await buildSiteWith({});
    const files = site.files
      .filter((file) => file.endsWith('.js'))
      .map((file) => ({ file, script: site.readText(file) }));
    const inline = site.pages.flatMap((file) =>
      selectAll('script:not([src]):not([type="application/ld+json"])', site.readPage(file)).map((script) => ({
        file,
        script: toString(script),
      })),
    );
    const scripts = [...files, ...inline];
    expect(scripts.length).toBeGreaterThan(10);
    for (const { file, script } of scripts) expect(listTooNew(script), file).toEqual([]);
  });

  test.each([
    ['class A { static { a(); } }', ['static block']],
    ['class A { #b = 1; }', ['private name #b']],
    ['await import("./a.js");', ['await at the top level']],
    ['a.at(-1)', ['.at']],
    ['/(?<=a)b/.test(c)', ['/(?<=a)b/']],
    ['class A { static b = 1; c = async () => { await d; }; } a ??= b?.c;', []],
  ])('could not read: %s', (script, expected) => {
    expect(listTooNew(script)).toEqual(expected);
  });
});
