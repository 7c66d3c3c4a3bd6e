/** "5/9/2026", "05-09-2026", "05.09.2026" or "05092026" → "2026-09-05"; anything else, or a day that does not exist, → null. */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  const found =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/u.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/u.exec(trimmed);
  if (found === null) return null;
  const [, day, month, year] = found;
  const iso = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}
