import {
  centredText,
  dateInWords,
  gap,
  letterhead,
  missingGlyph,
  paragraph,
  type Atom,
  type Letterhead,
} from '../../../platform/pdf/index.ts';

export interface SheetHead {
  readonly school: Letterhead;
  /** ISO moment of making. */
  readonly at: string;
  readonly preparedBy: string;
}

/** Letterhead, two lines of title, and the sentence that says when, by whom and how much. */
export function sheetHead(
  { school, at, preparedBy }: SheetHead,
  [title, under]: readonly [string, string],
  { day, by, rest }: { readonly day: string; readonly by: string; readonly rest: string },
): Atom[] {
  const when = dateInWords(at).replace(/^ngày /u, '');
  return [
    letterhead(school, { datedAt: at }),
    gap(10),
    ...centredText(title, 14, 'bold'),
    ...centredText(under, 14, 'bold'),
    ...paragraph(`${day}: ${when}. ${by}: ${drawable(preparedBy)}. ${rest}`),
  ];
}

/** A dispatch may bear signs that our fonts lack; the index goes on without them. */
export function drawable(text: string): string {
  let clean = text;
  for (let bad = missingGlyph(clean); bad !== null; bad = missingGlyph(clean))
    clean = clean.replaceAll(bad, '?');
  return clean;
}

/** "Biên bản …: trích yếu", or the kind alone where it says the same; with what must be read beside it. */
export function kindAndSubject({
  kind,
  subject,
  remark,
}: {
  readonly kind: string;
  readonly subject: string;
  readonly remark: string;
}): string {
  const named = subject === kind || subject === '' ? kind : `${kind}: ${subject}`;
  return remark === '' ? named : `${named}. Cần đọc kèm: ${remark}`;
}

/** "1456/SGDĐT-VP (số đến 12)". */
export function symbolWithArrival({
  symbol,
  arrivalNo,
}: {
  readonly symbol: string;
  readonly arrivalNo: number | null;
}): string {
  if (arrivalNo === null) return symbol;
  const arrival = `số đến ${String(arrivalNo)}`;
  return symbol === '' ? arrival : `${symbol} (${arrival})`;
}

export function localDay(day: string): string {
  return day.split('-').reverse().join('/');
}
