import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundEntries } from '../../../../main/features/archive/domain/compound-file.ts';
import { judgeOldOffice } from '../../../../main/features/archive/domain/old-office.ts';
import {
  compoundFile,
  wordText,
  workbook,
  type Invented,
} from '../../../support/archive/invented-compound-file.ts';
import '../../../support/property-seed.ts';

const VERDICTS = ['doc', 'xls', 'macro', 'object', 'locked', 'damaged', 'other'];
const summary: Invented = { name: '\u0005SummaryInformation', bytes: Uint8Array.of(1) };
const storage = (name: string, ...inside: Invented[]): Invented => ({ name, inside });
const vba = storage('VBA', { name: '_VBA_PROJECT' }, { name: 'dir' });

describe('a file of Office 97–2003', () => {
  it.each<[string, Invented[], string]>([
    ['a text', [summary, wordText(), { name: '1Table' }], 'doc'],
    ['a workbook', [workbook(), summary], 'xls'],
    ['a workbook of Excel 5', [workbook({ name: 'Book' })], 'xls'],
    ['a text with macros', [wordText(), storage('Macros', vba)], 'macro'],
    ['a workbook with macros', [workbook(), storage('_VBA_PROJECT_CUR', vba)], 'macro'],
    [
      'a text with a workbook with macros in it',
      [wordText(), storage('ObjectPool', storage('_1', vba))],
      'macro',
    ],
    ['a workbook with a sheet of Excel 4 macros', [workbook({ macroSheet: true })], 'macro'],
    [
      'a text with a file in it',
      [wordText(), storage('ObjectPool', { name: '\u0001Ole10Native' })],
      'object',
    ],
    ['an enciphered text', [wordText({ locked: true })], 'locked'],
    ['an enciphered workbook', [workbook({ locked: true })], 'locked'],
    ['a newer file behind a password', [{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }], 'locked'],
    ['a message', [{ name: '__properties_version1.0' }], 'other'],
    ['a text somewhere inside', [storage('Attachment', wordText())], 'other'],
    ['a text without its head', [{ name: 'WordDocument' }], 'damaged'],
    ['a workbook without its head', [{ name: 'Workbook' }], 'damaged'],
    ['nothing', [], 'other'],
  ])('is judged by its directory: %s', (_what, entries, verdict) => {
    expect(judgeOldOffice(compoundFile(entries))).toBe(verdict);
  });

  it('is known by its entries at every depth', () => {
    const names = compoundEntries(compoundFile([wordText(), storage('Macros', vba)]))?.map(
      ({ name, isTop }) => [name, isTop],
    );
    expect(names).toEqual(
      expect.arrayContaining([
        ['WordDocument', true],
        ['Macros', true],
        ['VBA', false],
        ['dir', false],
      ]),
    );
  });

  it('is damaged where its head or its directory is cut off', () => {
    const whole = compoundFile([wordText(), summary]);
    for (const length of [0, 8, 9, 500, 512, 1024, 1030])
      expect(judgeOldOffice(whole.subarray(0, length)), String(length)).toBe('damaged');
  });

  it('is damaged when its directory runs in a circle', () => {
    const bytes = Buffer.from(compoundFile([wordText(), summary]));
    // The second entry names the first as what comes after it.
    bytes.writeUInt32LE(1, 2 * 512 + 2 * 128 + 72);
    expect(judgeOldOffice(bytes)).toBe('damaged');
  });

  it('gets a verdict whatever is changed in it', () => {
    const files = [
      compoundFile([wordText(), storage('Macros', vba)]),
      compoundFile([workbook(), summary, storage('a', storage('b', summary))]),
    ];
    // Where chains, links and sizes stand; what lies in the streams is no structure.
    const place = fc.oneof(fc.nat(511), fc.nat(2047), fc.nat(2 * 4096));
    const change = fc.tuple(place, fc.constantFrom(0, 1, 2, 0x7f, 0xfe, 0xff));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (file, changes) => {
          const bytes = Uint8Array.from(file);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          expect(VERDICTS).toContain(judgeOldOffice(bytes));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gets a verdict whatever its bytes are', () => {
    const head = compoundFile([wordText()]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(600), (noise, kept) => {
        expect(VERDICTS).toContain(judgeOldOffice(Buffer.concat([head.subarray(0, kept), noise])));
      }),
      { numRuns: 1000 },
    );
  });
});
