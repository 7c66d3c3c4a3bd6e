import { formatDay } from '../../../kernel/dates.ts';
import { checkPersonalId, decodePersonalId } from '../../../kernel/personal-id.ts';
import type { Sex } from '../../../../preload/contract/vocabulary/school.ts';
import { SEX_LIST } from './code-lists/sex.ts';
import type { ImportLookups } from './lookups.ts';
import { headerKey } from './header-key.ts';
import type { RowReader } from './row-reader.ts';

/** ĐDCN, sex and birth date of one person, checked against each other (rules.md §3.2). */
export function readIdentity(
  reader: RowReader,
  { today }: ImportLookups,
): { personalId: string; birthDate: string; sex: Sex } {
  const birthDate = readBirthDate(reader, today);
  const written = readSex(reader);
  const personalId = reader.text('personalId').replace(/^'/u, '').replace(/[\s.]/gu, '');
  if (personalId === '') return { personalId, birthDate, sex: written };
  const known = written === 'unknown' ? undefined : written;
  const birthYear = birthDate === '' ? undefined : Number(birthDate.slice(0, 4));
  for (const finding of checkPersonalId(personalId, { sex: known, birthYear })) {
    switch (finding.code) {
      case 'personal-id-not-12-digits':
        reader.error(
          'personalId',
          'imports.personal-id-not-12-digits',
          { value: personalId.slice(0, 40) },
          restored(personalId, { sex: written, birthDate }),
        );
        break;
      case 'personal-id-sex':
        reader.warn('personalId', 'imports.personal-id-sex', {
          female: finding.expected === 'female' ? 1 : 0,
        });
        break;
      case 'personal-id-birth-year':
        reader.warn('personalId', 'imports.personal-id-birth-year', { expected: String(finding.expected) });
    }
  }
  const decoded = decodePersonalId(personalId);
  const sex = written === 'unknown' && decoded && reader.text('sex') === '' ? decoded.sex : written;
  return { personalId: decoded ? personalId : '', birthDate, sex };
}

function readBirthDate(reader: RowReader, today: string | undefined): string {
  const day = reader.day('birthDate');
  if (today === undefined || day <= today) return day;
  reader.error('birthDate', 'imports.birth-date-future', { date: formatDay(day) });
  return '';
}

/**
 * Excel drops the zeros in front of a number: offered back, never put back silently, and only where that gives a number
 * of this person; a text that still has its zero has lost another digit.
 */
function restored(personalId: string, known: { sex: Sex; birthDate: string }): string {
  if (!/^[1-9]\d{9,10}$/u.test(personalId)) return '';
  const whole = personalId.padStart(12, '0');
  const decoded = decodePersonalId(whole);
  const otherSex = known.sex !== 'unknown' && decoded?.sex !== known.sex;
  const otherYear = known.birthDate !== '' && decoded?.birthYear !== Number(known.birthDate.slice(0, 4));
  return otherSex || otherYear ? '' : whole;
}

/** A column headed only "Nữ" holds a mark for girls and nothing for boys. */
function readSex(reader: RowReader): Sex {
  if (headerKey(reader.header('sex')) === 'nu') {
    const mark = headerKey(reader.text('sex'));
    if (mark === '') return 'male';
    if (mark === 'x' || mark === '1' || mark === 'nu') return 'female';
  }
  return reader.listed('sex', SEX_LIST)?.code ?? 'unknown';
}

/** Vietnamese phone numbers; the 0 a number cell lost is put back (no number starts otherwise). */
export function readPhone(reader: RowReader): string {
  const written = reader.text('phone');
  if (written === '') return '';
  let digits = written
    .replace(/[\s.()-]/gu, '')
    .replace(/^\+84/u, '0')
    .replace(/^'/u, '');
  if (/^[1-9]\d{8}$/u.test(digits)) digits = `0${digits}`;
  if (/^0\d{8,10}$/u.test(digits)) return digits;
  reader.warn('phone', 'imports.phone', { value: written.slice(0, 40) });
  return written.slice(0, 20);
}

export function readEmail(reader: RowReader): string {
  const email = reader.code('email', 120).toLowerCase();
  if (email !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/u.test(email))
    reader.warn('email', 'imports.email', { value: email.slice(0, 40) });
  return email;
}
