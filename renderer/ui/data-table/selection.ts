/** Keys between two rows of the shown order, both ends included. */
export function rangeKeys(keys: readonly string[], from: number, to: number): string[] {
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}

export function toggled(selected: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Where a key moves the active row; null = not a moving key. */
export function movedIndex(key: string, active: number, count: number, page: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(last, active + page);
    case 'PageUp':
      return Math.max(0, active - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
