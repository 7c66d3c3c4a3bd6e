import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMoment, momentReader } from '../../../../main/features/edit-log/domain/read-moment.ts';
import { excelSerialFromDay } from '../../../../main/kernel/dates.ts';

const alone = (text: string) => momentReader([text])(text);

describe('a moment of another system', () => {
  it.each([
    ['12/11/2026 08:15:30', '2026-11-12T08:15'],
    ['08:15 12/11/2026', '2026-11-12T08:15'],
    ['08:15:30 12.11.2026', '2026-11-12T08:15'],
    ['2026-11-12T08:15:00', '2026-11-12T08:15'],
    ['2026-11-12T08:15:30.123+07:00', '2026-11-12T08:15'],
    ['2026-11-12T23:30:00Z', '2026-11-13T06:30'],
    ['12-11-2026 9:05', '2026-11-12T09:05'],
    ['12/11/26 08:15', '2026-11-12T08:15'],
    ['1/9/26', '2026-09-01'],
    ['2026.11.12', '2026-11-12'],
    ['12 / 11 / 2026', '2026-11-12'],
    ['12/11/2026 2:05 CH', '2026-11-12T14:05'],
    ['12/11/2026 12:15:00 SA', '2026-11-12T00:15'],
    ['12/11/2026 12:15 CH', '2026-11-12T12:15'],
    ['Thứ năm, 12/11/2026 - 8h15', '2026-11-12T08:15'],
    ['8 giờ 15 phút, ngày 12 tháng 11 năm 2026', '2026-11-12T08:15'],
    ['46338,34375', '2026-11-12T08:15'],
    ['46338.34375', '2026-11-12T08:15'],
    ['46338', '2026-11-12'],
    ['20261112081530', '2026-11-12T08:15'],
    ['25/12/2026 8:15 PM', '2026-12-25T20:15'],
    ['12/25/2026 8:15 PM', '2026-12-25T20:15'],
    ['12/11/2026', '2026-11-12'],
  ])('told as %j is %s', (text, moment) => {
    expect(alone(text)).toBe(moment);
    expect(isMoment(moment)).toBe(true);
  });

  it.each([
    ['a word', 'hôm qua'],
    ['nothing', ''],
    ['a day that is none', '31/02/2026'],
    ['an hour that is none', '12/11/2026 25:00'],
    ['two days', '12/11/2026 - 13/11/2026'],
    ['a year before there were such logs', '12/11/12'],
    ['a number', '85'],
    ['a day whose month may come first', '11/12/2026 8:15 AM'],
  ])('that is %s stays as it stands', (_what, text) => {
    expect(alone(text)).toBe(text);
    expect(isMoment(text)).toBe(false);
  });

  it('is read in the order that other lines of the file show', () => {
    const american = momentReader(['11/25/2026 8:15 AM', '11/12/2026 8:15 AM']);
    expect(american('11/12/2026 8:15 AM')).toBe('2026-11-12T08:15');
    const vietnamese = momentReader(['25/11/2026 8:15 AM', '11/12/2026 8:15 AM']);
    expect(vietnamese('11/12/2026 8:15 AM')).toBe('2026-12-11T08:15');
    const both = momentReader(['25/11/2026', '11/25/2026']);
    expect(['25/11/2026', '11/25/2026', '11/12/2026', '11/11/2026'].map(both)).toEqual([
      '2026-11-25',
      '2026-11-25',
      '11/12/2026',
      '2026-11-11',
    ]);
  });

  const two = (value: number) => String(value).padStart(2, '0');
  const moments = fc
    .date({
      min: new Date('2020-01-02T00:00:00Z'),
      max: new Date('2098-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 19));

  it('is the same in every way it is written', () => {
    fc.assert(
      fc.property(moments, (iso) => {
        const [day = '', clock = ''] = iso.split('T');
        const [year = '', month = '', date = ''] = day.split('-');
        const [hour = '', minute = '', second = ''] = clock.split(':');
        const plain = `${Number(date)}/${Number(month)}`;
        const noon = Number(hour) < 12 ? 'SA' : 'CH';
        const twelve = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
        const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
        const serial = excelSerialFromDay(day) + seconds / 86_400;
        const written = [
          `${date}/${month}/${year} ${hour}:${minute}:${second}`,
          `${date}/${month}/${year} ${hour}:${minute}`,
          `${plain}/${year} ${Number(hour)}:${minute}`,
          `${plain}/${year.slice(2)} ${hour}:${minute}`,
          `${date}-${month}-${year} ${hour}h${minute}`,
          `${date}.${month}.${year}, ${hour} giờ ${minute} phút`,
          `${hour}:${minute}:${second} ${date}/${month}/${year}`,
          `${date}/${month}/${year} ${twelve}:${minute}:${second} ${noon}`,
          `${year}-${month}-${date} ${hour}:${minute}:${second}`,
          `${year}-${month}-${date}T${hour}:${minute}:${second}+07:00`,
          `${year}/${month}/${date} ${hour}:${minute}`,
          `${year}.${month}.${date} ${hour}:${minute}`,
          `${year}${month}${date} ${hour}${minute}`,
          `ngày ${date} tháng ${month} năm ${year}, ${hour}:${minute}`,
        ];
        const expected = `${day}T${hour}:${minute}`;
        expect(written.map((text) => [text, alone(text)])).toEqual(written.map((text) => [text, expected]));
        const told = alone(String(Number(serial.toPrecision(12))).replace('.', ','));
        expect([iso, told]).toEqual([iso, seconds === 0 ? day : expected]);
      }),
    );
  });

  it('is a moment of its day, or stays as it stands, whatever the text', () => {
    const digits = fc.array(fc.nat({ max: 40 }).map(two), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(digits, fc.constantFrom('/', '-', '.', ':', ' '), (parts, sign) => {
        const text = parts.join(sign);
        const read = alone(text);
        expect(read === text || isMoment(read)).toBe(true);
      }),
    );
  });
});
