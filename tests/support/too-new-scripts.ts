import ts from 'typescript';

/** Methods that came later. */
const TOO_NEW = new Set(
  'at findLast findLastIndex toSorted toReversed toSpliced hasOwn structuredClone groupBy isWellFormed'.split(' '),
);

/**
 * What Chromium 87 or Safari 14.1 would stumble over in a script: one such piece, and nothing of it runs.
 *
 * @returns Each piece as it is written, or what it is called.
 */
export function listTooNew(script: string): string[] {
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
