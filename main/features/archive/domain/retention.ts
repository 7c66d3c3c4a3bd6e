/** The last day whose things have been kept for `years`: what is dated on it or before is to be looked at. */
export function lastDueDay(today: string, years: number): string {
  const [year = '', ...rest] = today.split('-');
  const earlier = `${String(Number(year) - years).padStart(4, '0')}-${rest.join('-')}`;
  // A leap day has none in most years.
  return earlier.endsWith('-02-29') && !isDay(earlier) ? earlier.replace(/29$/u, '28') : earlier;
}

function isDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
