import { describe, expect, it } from 'vitest';
import {
  INTERNAL_UNIT,
  matchSubject,
  maySignPapers,
  NAME,
  partsOfType,
  readCertificate,
} from '../../../../main/platform/pades/index.ts';
import { demoTokenCertificate } from '../../../../main/office/demo/index.ts';

const DAY_MS = 86_400_000;
const now = new Date('2026-11-22T08:00:00Z');
const head = { fullName: 'Huỳnh Hồng Bảo Phương', personalId: '031170000123' };
const certificate = readCertificate(
  demoTokenCertificate({
    ...head,
    school: 'Trường THCS Hoa Phượng',
    title: 'Hiệu trưởng',
    now,
    daysLeft: 20,
  }),
)!;

describe('the certificate of a token that does not exist', () => {
  it('names its owner fully and may sign papers', () => {
    expect(matchSubject(certificate, head).result).toBe('match');
    expect(maySignPapers(certificate)).toBe(true);
  });

  it('runs out after the days it was asked for', () => {
    expect(Math.floor((certificate.notAfter.getTime() - now.getTime()) / DAY_MS)).toBe(20);
    expect(certificate.notBefore.getTime()).toBeLessThan(now.getTime());
  });

  it('is none of a school’s own authority', () => {
    expect(partsOfType(certificate.subject, NAME.unit)).not.toContain(INTERNAL_UNIT);
  });
});
