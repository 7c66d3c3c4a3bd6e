import { dayFromExcelSerial, isoDay } from '../../../kernel/dates.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import { vietnamClock } from '../../../kernel/vietnam-day.ts';

/** A day outside was read in the wrong order: no central log is older than this decade. */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2099;
const SECONDS_OF_DAY = 86_400;

const DAY = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/gu;
const YEAR_FIRST = /(?<!\d)(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/gu;
const IN_WORDS = /(?<!\d)(\d{1,2}) ?th(?:ang|g)?\.? ?(\d{1,2}) ?(?:nam|,|\/)? ?(\d{4})(?!\d)/gu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[ t_-]?(\d{2}):?(\d{2})(?::?\d{2})?)?$/u;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/u;
const WITH_ZONE = /^\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)$/u;
const CLOCK = /(?<!\d)(\d{1,2})(?: ?: ?| ?h ?| ?gio ?| ?g ?)(\d{2})?(?!\d)/gu;

/** A day as it stands in a text; `monthFirst` = the American reading, where there is another one. */
interface FoundDay {
  readonly text: string;
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
}

/**
 * Reads the moments of one file: "12/11/2026 08:15:30", "12/11/26", "2026-11-12T08:15", "46338,34" → "2026-11-12T08:15" or
 * "2026-11-12" on the clock of Vietnam. What is not certain comes back as it stands: two days in one text, 12/11 where
 * other lines of the file show that months may come first.
 */
export function momentReader(texts: readonly string[]): (text: string) => string {
  let dayFirstSeen = false;
  let monthFirstSeen = false;
  for (const text of texts) {
    const found = dayIn(folded(text));
    if (found === null) continue;
    dayFirstSeen ||= found.monthFirst === null;
    monthFirstSeen ||= found.dayFirst === null;
  }
  return (text) => {
    const words = folded(text);
    const whole = wholeMoment(words);
    if (whole !== undefined) return whole ?? text;
    const found = dayIn(words);
    if (found === null) return text;
    const { dayFirst, monthFirst } = found;
    const unsure = dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst;
    if (unsure && monthFirstSeen && dayFirstSeen) return text;
    // Whoever writes AM writes the month first as often as not.
    if (unsure && !monthFirstSeen && !dayFirstSeen && /\b[ap]m\b/u.test(words)) return text;
    const day = unsure && monthFirstSeen ? monthFirst : (dayFirst ?? monthFirst);
    const clock = clockIn(words.replace(found.text, ' '));
    return clock === null ? text : `${day!}${clock}`;
  };
}

const READ = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/u;

/** Whether a moment could be read; else it is the text of the file. */
export function isMoment(text: string): boolean {
  return READ.test(text);
}

function folded(text: string): string {
  return foldForSearch(text)
    .replace(/\s+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/')
    .trim();
}

/** A text that is nothing but a moment; undefined = it is of another kind, null = it is one that cannot be. */
function wholeMoment(words: string): string | null | undefined {
  if (SERIAL.test(words)) {
    const serial = Number(words.replace(',', '.'));
    const day = plausible(dayFromExcelSerial(serial));
    const seconds = Math.round((serial % 1) * SECONDS_OF_DAY);
    if (day === null || seconds === 0 || seconds === SECONDS_OF_DAY) return day;
    return `${day}T${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor((seconds % 3600) / 60))}`;
  }
  const compact = COMPACT.exec(words);
  if (compact) {
    const [, year, month, day, hour, minute] = compact;
    const found = plausible(isoDay(Number(year), Number(month), Number(day)));
    if (found === null || hour === undefined) return found;
    const clock = timeOf(Number(hour), Number(minute));
    return clock === null ? null : `${found}${clock}`;
  }
  if (!WITH_ZONE.test(words)) return undefined;
  const instant = Date.parse(words.toUpperCase());
  return Number.isNaN(instant) ? null : vietnamClock(new Date(instant).toISOString()).slice(0, 16);
}

/** The one day that stands in a text; null = none, or several. */
function dayIn(words: string): FoundDay | null {
  const found = [
    ...[...words.matchAll(DAY)].map(([text, first, , second, year = '']) =>
      dayOf(text, Number(year.length === 2 ? `20${year}` : year), Number(second), Number(first)),
    ),
    ...[...words.matchAll(YEAR_FIRST)].map(([text, year, , month, day]) =>
      certain(text, isoDay(Number(year), Number(month), Number(day))),
    ),
    ...[...words.matchAll(IN_WORDS)].map(([text, day, month, year]) =>
      certain(text, isoDay(Number(year), Number(month), Number(day))),
    ),
  ];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return only.dayFirst === null && only.monthFirst === null ? null : only;
}

function dayOf(text: string, year: number, second: number, first: number): FoundDay {
  return {
    text,
    dayFirst: plausible(isoDay(year, second, first)),
    monthFirst: plausible(isoDay(year, first, second)),
  };
}

function certain(text: string, day: string | null): FoundDay {
  return { text, dayFirst: plausible(day), monthFirst: plausible(day) };
}

function plausible(day: string | null): string | null {
  const year = Number(day?.slice(0, 4));
  return day !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? day : null;
}

/** "T08:15", '' without a time of day; null = there is none like that. */
function clockIn(words: string): string | null {
  const [first, second] = [...words.matchAll(CLOCK)];
  // From eight to nine: the day is what is certain.
  if (!first || second) return '';
  const hour = Number(first[1]);
  const morning = /\b(?:sa|am|sang)\b/u.test(words);
  const afternoon = /\b(?:ch|pm|chieu|toi)\b/u.test(words);
  if (morning && (afternoon || hour > 12)) return null;
  const shift = afternoon && hour < 12 ? 12 : morning && hour === 12 ? -12 : 0;
  return timeOf(hour + shift, Number(first[2] ?? 0));
}

function timeOf(hour: number, minute: number): string | null {
  return hour > 23 || minute > 59 ? null : `T${twoDigits(hour)}:${twoDigits(minute)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
