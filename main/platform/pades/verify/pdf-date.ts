const FORM = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/u;

/** A date of PDF (ISO 32000-1, 7.9.4) as ISO 8601 in UTC; one without a zone is taken as Vietnam's. Null when it is none. */
export function isoOfPdfDate(text: string): string | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    utc,
    sign,
    hours,
    minutes,
  ] = match;
  const zone = utc ? 'Z' : sign ? `${sign}${hours ?? '00'}:${minutes ?? '00'}` : '+07:00';
  const time = new Date(`${year ?? ''}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
