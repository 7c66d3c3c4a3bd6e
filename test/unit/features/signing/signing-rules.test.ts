import { describe, expect, it } from 'vitest';
import { endsBatch } from '../../../../main/features/signing/domain/batch.ts';
import { diagnose, type DoctorFacts } from '../../../../main/features/signing/domain/doctor.ts';
import { certificateState, daysUntil, dueOf } from '../../../../main/features/signing/domain/expiry.ts';
import { personOfPlace, printedName } from '../../../../main/features/signing/domain/people-of-places.ts';
import { inSigningOrder, isPlaceOfHead } from '../../../../main/features/signing/domain/place-order.ts';
import { wordOf } from '../../../../main/platform/i18n/index.ts';

describe('the person of a place', () => {
  const staff = [
    { id: '1', fullName: 'Nguyễn Thị Hương', department: 'Tổ Toán', status: 'working' },
    { id: '2', fullName: 'Nguyễn Thị Hương', department: 'Tổ Văn', status: 'working' },
    { id: '3', fullName: 'Trần Văn Bách', department: 'Tổ Toán', status: 'working' },
    { id: '4', fullName: 'Lê Thu Quỳnh', department: 'Tổ Văn phòng', status: 'transferred' },
  ];
  it.each([
    ['alone of that name', 'Trần Văn Bách', '', '3'],
    ['in another Unicode form', 'Trần Văn Bách'.normalize('NFD'), '', '3'],
    ['two of a name, never guessed', 'Nguyễn Thị Hương', '', null],
    ['two of a name, told apart by the department', 'Nguyễn Thị Hương', 'Tổ Văn', '2'],
    ['who has left', 'Lê Thu Quỳnh', '', null],
    ['written by hand', '', '', null],
    ['dots for a name written by hand', '..........', '', null],
    ['a name with other marks', 'Trần Văn Bạch', '', null],
  ])('is found: %s', (_what, name, department, found) => {
    expect(personOfPlace(name, staff, department)).toBe(found);
  });

  it('has no printed name where the paper leaves dots for a pen', () => {
    expect(printedName('..............................')).toBe('');
    expect(printedName('Trần Văn Bách')).toBe('Trần Văn Bách');
  });
});

describe('the order of signing', () => {
  it('is parties, witnesses, those added, the officer, the head, the seal', () => {
    const fields = [
      'DauCoQuan',
      'ThuTruong',
      'CanBoPhuTrach',
      'NguoiKyThem1',
      'NguoiChungKien',
      'BenNhan',
      'BenGiao',
    ];
    expect(inSigningOrder(fields.map((field) => ({ field }))).map(({ field }) => field)).toEqual(
      fields.toReversed(),
    );
  });

  it('lets a deputy take the place of the head only', () => {
    expect(isPlaceOfHead({ field: 'ThuTruong', role: 'THỦ TRƯỞNG ĐƠN VỊ' })).toBe(true);
    expect(isPlaceOfHead({ field: 'ThuTruong', role: 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG' })).toBe(false);
    expect(isPlaceOfHead({ field: 'NguoiUyQuyen', role: 'HIỆU TRƯỞNG' })).toBe(false);
  });
});

describe('the calendar of certificates', () => {
  const now = '2026-11-22T05:00:00.000Z';
  it.each([
    ['2026-11-22T04:59:59.000Z', -1, 'past'],
    ['2026-11-28T05:00:00.000Z', 6, '7'],
    ['2026-11-29T05:00:00.000Z', 7, '30'],
    ['2026-12-22T05:00:00.000Z', 30, '60'],
    ['2027-01-21T05:00:00.000Z', 60, 'later'],
  ])('counts whole days to %s: %i, under %s', (notAfter, days, due) => {
    expect(daysUntil(notAfter, now)).toBe(days);
    expect(dueOf(days)).toBe(due);
  });

  it('knows what is usable', () => {
    const good = { notBefore: '2026-01-01', notAfter: '2027-01-01', revokedAt: null, unboundAt: null };
    expect(certificateState(good, now)).toBe('usable');
    expect(certificateState({ ...good, notAfter: '2026-11-01' }, now)).toBe('expired');
    expect(certificateState({ ...good, notBefore: '2026-12-01' }, now)).toBe('future');
    expect(certificateState({ ...good, unboundAt: now }, now)).toBe('unbound');
    expect(certificateState({ ...good, unboundAt: now, revokedAt: now }, now)).toBe('revoked');
  });
});

describe('a batch', () => {
  it.each(['token.pin-wrong', 'token.token-removed', 'signing.key-password', 'signing.p12-password'])(
    'ends after %s: nothing tries again by itself',
    (code) => {
      expect(endsBatch(code)).toBe(true);
    },
  );
  it.each(['papers.changed-meanwhile', 'signing.not-your-turn', 'signing.not-read'])(
    'goes on after %s',
    (code) => {
      expect(endsBatch(code)).toBe(false);
    },
  );
});

describe('the doctor', () => {
  const token: DoctorFacts['token'] = {
    moduleFound: true,
    moduleLoads: true,
    readers: 1,
    tokens: 1,
    pin: 'ok',
    certificates: 1,
  };
  const certificate: DoctorFacts['certificate'] = {
    owner: 'Vũ Đăng Khuê',
    issuer: 'CA thử',
    daysLeft: 300,
    future: false,
    chainFaults: [],
    maySign: true,
    keyRefusal: null,
    internal: false,
    revocation: 'good',
  };
  const healthy: DoctorFacts = { token, certificate, clockAheadSeconds: 2, timestamp: 'answers' };
  const codes = (part: Partial<DoctorFacts>) => diagnose({ ...healthy, ...part }).map(({ code }) => code);

  it('finds nothing wrong with what is in order', () => {
    expect(new Set(diagnose(healthy).map(({ state }) => state))).toEqual(new Set(['ok']));
  });

  it.each<[string, Partial<DoctorFacts>, string]>([
    ['no driver', { token: { ...token, moduleFound: false } }, 'module-missing'],
    ['a driver for another machine', { token: { ...token, moduleLoads: false } }, 'module-not-loading'],
    ['no reader', { token: { ...token, readers: 0 } }, 'reader-none'],
    ['nothing plugged in', { token: { ...token, tokens: 0 } }, 'token-none'],
    ['a locked PIN', { token: { ...token, pin: 'locked' } }, 'pin-locked'],
    ['an empty token', { token: { ...token, certificates: 0 }, certificate: null }, 'certificate-none'],
    [
      'an unknown issuer',
      { certificate: { ...certificate, chainFaults: ['chain-untrusted'] } },
      'chain-untrusted',
    ],
    [
      'a missing issuer',
      { certificate: { ...certificate, chainFaults: ['chain-incomplete'] } },
      'chain-incomplete',
    ],
    ['another purpose', { certificate: { ...certificate, maySign: false } }, 'usage-other'],
    ['a key that is not accepted', { certificate: { ...certificate, keyRefusal: 'key-p521' } }, 'usage-key'],
    ['an expired one', { certificate: { ...certificate, daysLeft: -1 } }, 'expiry-past'],
    ['one of tomorrow', { certificate: { ...certificate, future: true } }, 'expiry-future'],
    ['a revoked one', { certificate: { ...certificate, revocation: 'revoked' } }, 'revocation-revoked'],
    ['a clock that is off', { clockAheadSeconds: -900 }, 'clock-off'],
    ['a silent server', { timestamp: 'silent' }, 'timestamp-silent'],
  ])('names %s', (_what, facts, code) => {
    expect(codes(facts)).toContain(code);
    const named = diagnose({ ...healthy, ...facts }).find((each) => each.code === code);
    expect(named?.state).toBe('fault');
  });

  it('says nothing of what stands behind a fault of the driver', () => {
    expect(codes({ token: { ...token, moduleFound: false }, certificate: null })).toEqual([
      'module-missing',
      'clock-right',
      'timestamp-answers',
    ]);
  });

  it('has a sentence and a cure for everything it may say', () => {
    const all = [
      ...codes({}),
      ...codes({ token: { ...token, pin: 'low' }, certificate: { ...certificate, daysLeft: 5 } }),
      ...codes({ token: { ...token, pin: 'final' }, certificate: { ...certificate, internal: true } }),
      ...codes({
        token: { ...token, pin: 'unknown' },
        certificate: { ...certificate, revocation: 'unknown' },
      }),
      ...codes({ token: null, certificate: null, clockAheadSeconds: null, timestamp: 'off' }),
      ...codes({ timestamp: 'not-asked' }),
      ...codes({ timestamp: 'refuses' }),
    ];
    const silent = all.filter(
      (code) =>
        wordOf('vi', `signing.doctor.finding.${code}`) === null ||
        wordOf('vi', `signing.doctor.cure.${code}`) === null,
    );
    expect(silent).toEqual([]);
  });
});
