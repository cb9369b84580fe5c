import { join } from 'node:path';
import ts from 'typescript';
import { projectDir } from '../../scripts/project-dir.ts';

/**
 * List the rules of all findings that the code can report, as the type checker sees them: what is given to a property
 * or a parameter called `rule`, with template literals spelt out for every value of their parts.
 *
 * @throws Error for a rule that is not known before the program runs.
 */
export function listRules(): string[] {
  const { fileNames, options } = readProject();
  const program = ts.createProgram({ rootNames: fileNames, options });
  const checker = program.getTypeChecker();
  const rules = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const expression of findRuleExpressions(node, checker)) {
      for (const rule of spellOut(expression, checker)) rules.add(rule);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (fileNames.includes(file.fileName)) visit(file);
  // Rules that say why a numeral is no figure go by the same name, but have no area.
  return [...rules].filter((rule) => rule.includes('/')).toSorted();
}

/** Where findings are made: the commands, and what reads the content. */
function readProject(): { fileNames: string[]; options: ts.CompilerOptions } {
  const { config } = ts.readConfigFile(join(projectDir, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: Record<string, unknown>;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    { ...config, include: ['scripts/**/*.ts', 'src/**/*.ts'] },
    ts.sys,
    projectDir,
  );
  return { fileNames, options };
}

function findRuleExpressions(node: ts.Node, checker: ts.TypeChecker): ts.Expression[] {
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'rule' ? [node.initializer] : [];
  if (!ts.isCallExpression(node)) return [];
  const parameters = checker.getResolvedSignature(node)?.parameters ?? [];
  return node.arguments.filter((_, index) => parameters[index]?.name === 'rule');
}

function spellOut(expression: ts.Expression, checker: ts.TypeChecker): string[] {
  if (!ts.isTemplateExpression(expression)) return listLiterals(expression, checker) ?? [];
  return expression.templateSpans.reduce(
    (beginnings, { expression: part, literal }) =>
      beginnings.flatMap((beginning) => listValues(part, checker).map((value) => beginning + value + literal.text)),
    [expression.head.text],
  );
}

/** Values of a part of a template: those of its type, or, for a key of a record, those that the record is written with. */
function listValues(part: ts.Expression, checker: ts.TypeChecker): string[] {
  const values = listLiterals(part, checker) ?? listKeys(part, checker);
  if (values.length > 0) return values;
  throw new Error(`no finite list of values: ${part.getText()} in ${part.getSourceFile().fileName}`);
}

/** @returns `undefined` where the type has other values than literals. */
function listLiterals(expression: ts.Expression, checker: ts.TypeChecker): string[] | undefined {
  const type = checker.getTypeAtLocation(expression);
  const types = type.isUnion() ? type.types : [type];
  const values = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return values.length === types.length ? values : undefined;
}

/** Keys of the object literal `RECORD` where `part` is the `key` of `Object.entries(RECORD).map(([key, …]) => …)`. */
function listKeys(part: ts.Expression, checker: ts.TypeChecker): string[] {
  const declared = checker.getSymbolAtLocation(part)?.valueDeclaration;
  const entries = ts.findAncestor(declared, ts.isCallExpression)?.getText() ?? '';
  const [, record] = /^Object\.entries\((\w+)\)/u.exec(entries) ?? [];
  const keys: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === record && node.initializer) {
      if (!ts.isObjectLiteralExpression(node.initializer)) return;
      for (const { name } of node.initializer.properties) if (name && 'text' in name) keys.push(name.text);
    } else ts.forEachChild(node, visit);
  };
  visit(part.getSourceFile());
  return keys;
}
