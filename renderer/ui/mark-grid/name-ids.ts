/** Of the number, the name and the detail of a row: they lie in a box of their own, and the row owns them by these. */
export function nameIds(
  gridId: string,
  index: number,
): readonly [number: string, name: string, detail: string] {
  const id = `${gridId}-${String(index)}`;
  return [`${id}-number`, `${id}-name`, `${id}-detail`];
}
