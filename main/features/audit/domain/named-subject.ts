/** "Đỗ Thị An (andt)": names in place of ids; an id nobody may name, or no longer there, stays an id. */
export function namedSubject(subject: string, names: Readonly<Record<string, string>>): string {
  return subject
    .split(',')
    .map((id) => names[id] ?? id)
    .join('; ');
}
