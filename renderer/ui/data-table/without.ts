/** What stays chosen when an act on some rows is done: other rows may have been chosen meanwhile. */
export function without(selected: ReadonlySet<string>, done: readonly string[]): ReadonlySet<string> {
  const rest = new Set(selected);
  for (const key of done) rest.delete(key);
  return rest;
}
