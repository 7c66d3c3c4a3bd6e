/** The school year a day belongs to: from June on it is the one that opens on 5 September. Semester II opens mid-January. */
export function proposedYear(today: string): {
  readonly name: string;
  readonly startsOn: string;
  readonly semester2StartsOn: string;
  readonly endsOn: string;
} {
  const year = Number(today.slice(0, 4));
  const from = Number(today.slice(5, 7)) >= 6 ? year : year - 1;
  const next = String(from + 1);
  return {
    name: `${String(from)}-${next}`,
    startsOn: `${String(from)}-09-05`,
    semester2StartsOn: `${next}-01-18`,
    endsOn: `${next}-05-31`,
  };
}
