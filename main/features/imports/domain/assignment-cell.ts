/** One subject with classes out of a cell such as "Toán: 6A1, 6A2; KHTN: 7A3"; `classes: []` = no class was written. */
export type AssignmentPart = Readonly<{ subject: string; classes: readonly string[] }>;

/** "6A1", "10A", "6/1", "9.2"; a digit must not touch a letter or digit before it. */
const CLASS = /(?<![\p{L}\d./])(1[0-2]|[1-9])(\p{L}{1,2}\d{0,2}|[/.]\d{1,2})(?![\p{L}\d])/gu;
const PERIODS = /\(?(?<![\p{L}\d])\d{1,2}\s*(?:tiết|tiet|t)(?:\/tuần)?(?!\p{L})\s*\)?/giu;

/** "6A1-6A3" → 6A1, 6A2, 6A3; "6A1, 2, 3" keeps the prefix of the class before. */
function expandRanges(text: string): string {
  return text.replace(
    /(1[0-2]|[1-9])(\p{L}{1,2})(\d{1,2})\s*(?:[-–→]|đến)\s*(?:(1[0-2]|[1-9])(\p{L}{1,2}))?(\d{1,2})(?![\p{L}\d])/gu,
    (
      all,
      grade: string,
      letters: string,
      from: string,
      grade2: string | undefined,
      letters2: string | undefined,
      to: string,
    ) => {
      const same =
        (grade2 ?? grade) === grade && (letters2 ?? letters).toLowerCase() === letters.toLowerCase();
      const [first, last] = [Number(from), Number(to)];
      if (!same || last <= first || last - first > 20) return all;
      return Array.from(
        { length: last - first + 1 },
        (_unused, at) => `${grade}${letters}${first + at}`,
      ).join(', ');
    },
  );
}

export function classesIn(text: string): string[] {
  const expanded = expandRanges(text);
  const classes: string[] = [];
  for (const piece of expanded.split(/[,;\n+&]|\svà\s/u)) {
    const found = [...piece.matchAll(CLASS)].map((match) => match[0]);
    if (found.length > 0) classes.push(...found);
    else if (/^\s*\d{1,2}\s*$/u.test(piece) && classes.length > 0) {
      const prefix = /^\d{1,2}\p{L}{1,2}/u.exec(classes.at(-1) ?? '')?.[0];
      if (prefix) classes.push(prefix + piece.trim());
    }
  }
  return classes;
}

/** What stands between classes, as a subject; '' when it names none ("và", "lớp", brackets). */
function subjectIn(text: string): string {
  const subject = text
    .replace(/^[\s)\]&.,:–-]+|[\s:([\]–.-]+$/gu, '')
    .replace(/(?:^|\s+)(?:các lớp|lớp|khối|và)$/iu, '')
    .trim();
  return /\p{L}/u.test(subject) ? subject : '';
}

/** Splits the one-cell form. Order is kept; the same subject may come back in several parts. */
export function parseAssignmentCell(text: string): AssignmentPart[] {
  const parts: { subject: string; classes: string[] }[] = [];
  const add = (className: string) => {
    const current = parts.at(-1);
    if (current) current.classes.push(className);
    else parts.push({ subject: '', classes: [className] });
  };
  const cleaned = expandRanges(text.replace(PERIODS, ' '));
  for (const piece of cleaned.split(/[,;\n+]/u)) {
    let end = 0;
    for (const found of piece.matchAll(CLASS)) {
      const subject = subjectIn(piece.slice(end, found.index));
      if (subject !== '') parts.push({ subject, classes: [] });
      add(found[0]);
      end = found.index + found[0].length;
    }
    const rest = piece.slice(end);
    const prefix = /^\d{1,2}\p{L}{1,2}/u.exec(parts.at(-1)?.classes.at(-1) ?? '')?.[0];
    if (end === 0 && prefix && /^\s*\d{1,2}\s*\)?\s*$/u.test(rest)) add(prefix + rest.replace(/\D/gu, ''));
    else if (subjectIn(rest) !== '') parts.push({ subject: subjectIn(rest), classes: [] });
  }
  return parts;
}
