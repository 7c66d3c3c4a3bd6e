export function createImports(_deps: unknown) {
  return { handlers: {} };
}
