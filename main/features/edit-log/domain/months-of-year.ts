/** Months from the first day of a school year to today or its last day, newest first: "2026-11". */
export function monthsOfYear(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  today: string,
): string[] {
  const last = (today < endsOn ? today : endsOn).slice(0, 7);
  const months: string[] = [];
  for (let month = startsOn.slice(0, 7); month <= last; month = monthAfter(month)) months.unshift(month);
  return months;
}

/** Every month of a school year, oldest first. */
export function allMonths(year: { readonly startsOn: string; readonly endsOn: string }): string[] {
  return monthsOfYear(year, year.endsOn).reverse();
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** "Tháng 11/2026" */
export function monthInWords(month: string): string {
  return `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

const DAY_MS = 86_400_000;

/** Negative when `to` is over. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
