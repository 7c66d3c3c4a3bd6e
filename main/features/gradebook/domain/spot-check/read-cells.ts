import { appError } from '../../../../kernel/app-error.ts';
import { readMark, readTest, type ReadMark } from '../grading/read-mark.ts';
import { readLevel, readPassed, readPrimaryLevel, readQuality } from '../grading/read-word.ts';
import { markText, type Tenths } from '../grading/tenths.ts';
import { isBlank, textOf, type Found } from './json-reader.ts';

/** Null = blank. */
type ReadCell<Value> = (found: Found) => Value | null;

export const markCell: ReadCell<Tenths> = numberCell(readMark);
export const testCell: ReadCell<Tenths> = numberCell(readTest);
export const passedCell = wordCell(readPassed, 'Đ, CĐ');
export const levelCell = wordCell(readLevel, 'Tốt, Khá, Đạt, Chưa đạt');
export const primaryCell = wordCell(readPrimaryLevel, 'T, H, C');
export const qualityCell = wordCell(readQuality, 'T, Đ, C');

function numberCell(read: (text: string) => ReadMark): ReadCell<Tenths> {
  return (found) => {
    if (isBlank(found)) return null;
    const mark = read(textOf(found));
    if (mark.kind === 'blank') return null;
    if (mark.kind === 'mark') return mark.tenths;
    const { path } = found;
    if (!('proposal' in mark)) throw appError('grades.mark', { path });
    const { proposal } = mark;
    throw mark.code === 'test-not-whole'
      ? appError('grades.test-not-whole', { path, proposal: proposal / 10 })
      : appError('grades.mark-too-precise', { path, proposal: markText(proposal) });
  };
}

function wordCell<Value>(read: (text: string) => Value | undefined, choices: string): ReadCell<Value> {
  return (found) => {
    if (isBlank(found)) return null;
    const value = read(textOf(found));
    if (value === undefined) throw appError('grades.choice', { path: found.path, choices });
    return value;
  };
}
