const byName = new Intl.Collator('vi', { numeric: true });

/** By grade, then by name with its numbers as numbers. */
export function compareClasses(
  a: { readonly grade: number; readonly name: string },
  b: { readonly grade: number; readonly name: string },
): number {
  return a.grade - b.grade || byName.compare(a.name, b.name);
}
