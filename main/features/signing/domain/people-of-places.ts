interface Colleague {
  readonly id: string;
  readonly fullName: string;
  readonly department: string;
  readonly status: string;
}

const GONE: ReadonlySet<string> = new Set(['transferred', 'retired', 'quit']);

/** The name under a place; '' where dots leave room for a name written by hand. */
export function printedName(name: string): string {
  return /^[.\s]*$/u.test(name) ? '' : name;
}

/** The one colleague of that name who still works here; two of a name are told apart by an officer, never guessed. */
export function personOfPlace(name: string, staff: readonly Colleague[], department = ''): string | null {
  if (printedName(name) === '') return null;
  const named = staff.filter(
    ({ fullName, status }) => !GONE.has(status) && fullName.normalize('NFC') === name.normalize('NFC'),
  );
  const near =
    named.length > 1 && department !== ''
      ? named.filter((person) => person.department === department)
      : named;
  return near.length === 1 ? near[0]!.id : null;
}
