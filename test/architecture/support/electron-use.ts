import { join } from 'node:path';
import ts from 'typescript';
import { root } from './cruise.ts';

/** Every member of an Electron type that the shell and the preload touch, as `Type.member`. */
export function electronMembersUsed(): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const starts = ['main/index.ts', 'preload/index.ts', 'preload/signing.ts'].map((path) => join(root, path));
  const program = ts.createProgram(starts, options);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = ts.isPropertyAccessExpression(node) ? node.name : bound(node);
    const declaration = name && checker.getSymbolAtLocation(name)?.declarations?.find(isElectrons);
    if (name && declaration) used.add(`${ownerOf(declaration)}.${name.text}`);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (/\/(main\/shell|preload)\//u.test(file.fileName)) visit(file);
  }
  return [...used].sort();
}

/** The property name that a destructuring takes out. */
function bound(node: ts.Node): ts.Identifier | null {
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return null;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? name : null;
}

function isElectrons(declaration: ts.Declaration): boolean {
  const method = ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration);
  const property = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration);
  return (method || property) && /\/electron\/electron\.d\.ts$/u.test(declaration.getSourceFile().fileName);
}

function ownerOf(declaration: ts.Declaration): string {
  const owner = declaration.parent;
  return (ts.isInterfaceDeclaration(owner) || ts.isClassDeclaration(owner)) && owner.name
    ? owner.name.text
    : '?';
}
