import ts from 'typescript';
import type { SourceFile } from './files.ts';

export type ExportedFunction = { name: string; docstring: string };

const isExported = (node: ts.Declaration | ts.VariableStatement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The comment that stands before a declaration as a docstring, without its stars; empty when there is none. */
const docstringOf = (node: ts.Node, text: string): string => {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const comment = ranges.map(({ pos, end }) => text.slice(pos, end)).findLast((each) => each.startsWith('/**'));
  return (comment ?? '')
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .trim();
};

const makesFunction = (value: ts.Expression | undefined): boolean =>
  value !== undefined &&
  (ts.isArrowFunction(value) ||
    ts.isFunctionExpression(value) ||
    (ts.isCallExpression(value) && ts.isIdentifier(value.expression) && value.expression.text === 'useCase'));

/** Lists the functions and use-cases that a file exports by declaring them, each with its docstring. */
export const exportedFunctions = ({ path, text }: SourceFile): ExportedFunction[] => {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return file.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && isExported(statement)) {
      return [{ name: statement.name?.text ?? 'default', docstring: docstringOf(statement, text) }];
    }
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => makesFunction(initializer))
      .map(({ name }) => ({ name: name.getText(file), docstring: docstringOf(statement, text) }));
  });
};
