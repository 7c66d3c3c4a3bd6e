import { compoundEntries, type CompoundEntry } from './compound-file.ts';

export type OldOffice = 'doc' | 'xls';
export type OldOfficeFault = 'macro' | 'object' | 'locked' | 'damaged' | 'other';

/** Storages and streams of VBA, at any depth. */
const MACROS = ['macros', 'vba', '_vba_project', '_vba_project_cur'];
/** A file of any kind in a wrapper, and controls: they run when they are clicked. */
const OBJECTS = ['\u0001ole10native', '\u0003ocxname'];
/** A newer file behind a password. */
const LOCKED = ['encryptedpackage', 'encryptioninfo'];
/** A workbook begins with what there is in it; more is not asked for. */
const MOST_GLOBALS = 4 * 1024 * 1024;

/** What an OLE compound file is, by its directory and the heads of its main stream; it is kept, never opened. */
export function judgeOldOffice(bytes: Uint8Array): OldOffice | OldOfficeFault {
  const entries = compoundEntries(bytes);
  if (!entries) return 'damaged';
  const has = (names: readonly string[]) => entries.some(({ name }) => names.includes(name.toLowerCase()));
  if (has(LOCKED)) return 'locked';
  if (has(MACROS)) return 'macro';
  if (has(OBJECTS)) return 'object';
  const top = (name: string): CompoundEntry | undefined =>
    entries.find((entry) => entry.isTop && !entry.isStorage && entry.name.toLowerCase() === name);
  const text = top('worddocument');
  if (text) return judgeText(text.read(32));
  const book = top('workbook') ?? top('book');
  return book ? judgeBook(book.read(MOST_GLOBALS)) : 'other';
}

/** The head of the text says whether it is enciphered ([MS-DOC] FibBase: wIdent, fEncrypted). */
function judgeText(head: Uint8Array): 'doc' | OldOfficeFault {
  if (head.length < 32) return 'damaged';
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  // 0xA5EC since Word 97; 6 and 95 wrote 0xA5DC.
  if (![0xa5ec, 0xa5dc].includes(view.getUint16(0, true))) return 'damaged';
  return (view.getUint16(10, true) & 0x0100) === 0 ? 'doc' : 'locked';
}

const [BOF, EOF, FILEPASS, BOUNDSHEET] = [0x0809, 0x000a, 0x002f, 0x0085];
/** A sheet of Excel 4 macros, or a module. */
const RUNNING_SHEETS = [1, 6];

/** The records up to the first sheet ([MS-XLS] globals substream): a password, sheets that run. */
function judgeBook(head: Uint8Array): 'xls' | OldOfficeFault {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 8 || view.getUint16(0, true) !== BOF) return 'damaged';
  for (let at = 0; at + 4 <= head.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === FILEPASS) return 'locked';
    if (record === EOF) return 'xls';
    if (record === BOUNDSHEET && at + 10 <= head.length && RUNNING_SHEETS.includes(view.getUint8(at + 9)))
      return 'macro';
  }
  return head.length < MOST_GLOBALS ? 'damaged' : 'xls';
}
