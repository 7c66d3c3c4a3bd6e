import { describe, expect, it } from 'vitest';
import { samePersonName } from '../../../../../main/platform/pades/certificate/person-name.ts';
import {
  issueCertificate,
  makeAuthority,
  makeKeyPair,
  matchSubject,
  NAME,
  readCertificate,
  type Certificate,
} from '../../../../../main/platform/pades/index.ts';

const at = new Date('2026-09-05T01:00:00Z');
const authority = makeAuthority({ school: 'Trường THCS Đồng Xanh', at });
const { publicKey } = makeKeyPair();
const der = issueCertificate(authority, { person: { fullName: 'Vũ Đăng Khuê' }, publicKey, at });
const base = readCertificate(der) as Certificate;

type Part = readonly [keyof typeof NAME, string];
const madeOutTo = (...parts: readonly Part[]): Certificate => ({
  ...base,
  subject: { der: base.subject.der, parts: parts.map(([type, value]) => ({ type: NAME[type], value })) },
});

const KHUE = { fullName: 'Vũ Đăng Khuê', personalId: '001085000123', taxCode: '8012345678' };

describe('a certificate and a person', () => {
  it.each<[string, Part[], string, string[]]>([
    [
      'name and number',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['uid', 'CCCD:001085000123'],
      ],
      'match',
      [],
    ],
    [
      'capitals without marks',
      [
        ['commonName', 'VU DANG KHUE'],
        ['uid', 'CCCD: 001085000123'],
      ],
      'match',
      [],
    ],
    [
      'a title before',
      [
        ['commonName', 'TS. Vũ Đăng Khuê'],
        ['serialNumber', '001085000123'],
      ],
      'match',
      [],
    ],
    [
      'surname and given name',
      [
        ['surname', 'Vũ'],
        ['givenName', 'Đăng Khuê'],
        ['serialNumber', 'PNOVN-001085000123'],
      ],
      'match',
      [],
    ],
    [
      'the number as tax code',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['uid', 'MST:001085000123'],
      ],
      'match',
      [],
    ],
    [
      'the own tax code',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['uid', 'MST:8012345678'],
      ],
      'match',
      [],
    ],
    ['no number', [['commonName', 'Vũ Đăng Khuê']], 'name-only', []],
    [
      'an old identity card',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['uid', 'CMND:012345678'],
      ],
      'name-only',
      [],
    ],
    [
      'the tax code of the employer',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['organisation', 'Công ty'],
        ['uid', 'MST:0101234567'],
      ],
      'name-only',
      [],
    ],
    [
      'the number beside a foreign tax code',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['uid', 'CCCD:001085000123'],
        ['uid', 'MST:0101234567'],
      ],
      'match',
      [],
    ],
    [
      'another number',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['uid', 'CCCD:001085000124'],
      ],
      'mismatch',
      ['personal-id'],
    ],
    [
      'another name',
      [
        ['commonName', 'Vũ Đăng Khôi'],
        ['uid', 'CCCD:001085000123'],
      ],
      'mismatch',
      ['name'],
    ],
    [
      'another everything',
      [
        ['commonName', 'Lê An'],
        ['uid', 'CCCD:001085000124'],
      ],
      'mismatch',
      ['name', 'personal-id'],
    ],
    [
      'another tax code',
      [
        ['commonName', 'Vũ Đăng Khuê'],
        ['uid', 'MST:8099999999'],
      ],
      'mismatch',
      ['tax-code'],
    ],
    [
      'an organisation only',
      [
        ['commonName', 'Trường THCS Đồng Xanh'],
        ['uid', 'MST:0101234567'],
      ],
      'mismatch',
      ['name', 'tax-code'],
    ],
    ['no name at all', [['organisation', 'Trường THCS Đồng Xanh']], 'mismatch', ['name']],
  ])('with %s', (_, parts, result, differs) => {
    expect(matchSubject(madeOutTo(...parts), KHUE)).toEqual({ result, differs });
  });

  it('agree by name only when the school knows no number', () => {
    const certificate = madeOutTo(['commonName', 'Vũ Đăng Khuê'], ['uid', 'CCCD:001085000123']);
    expect(matchSubject(certificate, { fullName: 'Vũ Đăng Khuê', personalId: '' }).result).toBe('name-only');
  });
});

describe('names of persons', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'],
    ['NGUYỄN THỊ HÒA', 'nguyễn thị hòa'],
    ['Nguyễn Thị Hòa'.normalize('NFD'), 'Nguyễn Thị Hòa'],
    ['NGUYEN THI HOA', 'Nguyễn Thị Hòa'],
    ['Do Le Thuy Ai', 'Đỗ Lê Thúy Ái'],
    ['Bà Đỗ Lê Thúy Ái', 'Đỗ Lê Thúy Ái'],
    ['PGS.TS. Phạm Vũ Thắng', 'Phạm Vũ Thắng'],
    ['ThS Phạm Vũ Thắng - Hiệu trưởng', 'Phạm Vũ Thắng'],
    ['Phạm  Vũ\u00a0Thắng (Phó Hiệu trưởng)', 'Phạm Vũ Thắng'],
    ['Anh Thơ', 'Anh Thơ'],
    ['Cô Thị Mẫn', 'Cô Thị Mẫn'],
  ])('%j is %j', (one, other) => {
    expect(samePersonName(one, other)).toBe(true);
    expect(samePersonName(other, one)).toBe(true);
  });

  it.each([
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa'],
    ['Lê Văn Tuân', 'Lê Văn Tuấn'],
    ['Trần Văn An', 'Trần Văn Ân'],
    ['Nguyễn Văn An', 'Nguyễn An'],
    ['Nguyễn An', 'An Nguyễn'],
    ['', 'Nguyễn An'],
    ['', ''],
    ['TS.', 'Nguyễn An'],
  ])('%j is not %j', (one, other) => {
    expect(samePersonName(one, other)).toBe(false);
  });
});
