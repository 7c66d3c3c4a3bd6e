/**
 * What stands in one semester's book of one subject; null = blank. `chosen` names the regular columns that count where more
 * were taken; without it all of them count.
 */
export interface SemesterMarks<Value extends number> {
  readonly regular: readonly (Value | null)[];
  readonly chosen?: readonly number[];
  readonly midterm: Value | null;
  readonly final: Value | null;
}

/** The regular marks that count, without blanks, in the order of the book. */
export function countedRegular<Value extends number>({ regular, chosen }: SemesterMarks<Value>): Value[] {
  const counted: Value[] = [];
  if (chosen === undefined) {
    for (const value of regular) if (value !== null) counted.push(value);
    return counted;
  }
  for (let place = 0; place < chosen.length; place += 1) {
    const at = chosen[place]!;
    const value = regular[at] ?? null;
    // A column named twice counts once; no Set, for a school has sixty thousand of these.
    if (value !== null && chosen.indexOf(at) === place) counted.push(value);
  }
  return counted;
}

export interface MissingMarks {
  readonly regular: number;
  readonly midterm: number;
  readonly final: number;
}

/** How many entries the book still lacks. */
export function missingMarks<Value extends number>(
  marks: SemesterMarks<Value>,
  counted: number,
  required: number,
): MissingMarks | null {
  const regular = Math.max(0, required - counted);
  const midterm = marks.midterm === null ? 1 : 0;
  const final = marks.final === null ? 1 : 0;
  return regular + midterm + final === 0 ? null : { regular, midterm, final };
}
