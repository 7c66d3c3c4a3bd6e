import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { safeFileStem } from '../../../kernel/file-name.ts';
import { writeListWorkbook, type WrittenColumn } from '../../../platform/excel/index.ts';
import { HOMEROOM, WHOLE_YEAR, type BookRef } from '../domain/cell.ts';
import { markOf } from '../domain/marks-of-student.ts';
import { headerOf, isNumeric, PERSON_HEADERS } from '../domain/sheet-columns.ts';
import { sheetValue } from '../domain/sheet-value.ts';
import { readBookContent } from './book-content.ts';
import { requireSight } from './book-sight.ts';
import type { GradebookCore } from './gradebook-core.ts';

const WIDTHS = { sectorId: 18, name: 28, birthDate: 13, mark: 9, remark: 40 } as const;

/** The book in the shape of the central system's marks file; read back as it was written. */
export async function exportSheet(
  core: GradebookCore,
  ref: BookRef,
  context: Context,
): Promise<OutputOf<'gradebook.exportSheet'>> {
  const { book, students, marks } = readBookContent(core.database.read, ref);
  requireSight(core, context, book.facts);
  const { className, subjectName, yearName } = book.facts;
  const subject = ref.subjectId === HOMEROOM ? 'Chủ nhiệm' : subjectName;
  const when = ref.semester === WHOLE_YEAR ? 'Cả năm' : `Học kỳ ${ref.semester === 1 ? 'I' : 'II'}`;
  const bytes = await writeListWorkbook({
    sheetName: `${className} ${subject}`,
    titles: [
      `BẢNG ĐIỂM LỚP ${className} – ${subject.toLocaleUpperCase('vi')}`,
      `${when}, năm học ${yearName}`,
    ],
    numbered: true,
    columns: [
      written(PERSON_HEADERS.sectorId[0], WIDTHS.sectorId),
      written(PERSON_HEADERS.name[0], WIDTHS.name),
      { header: PERSON_HEADERS.birthDate[0], width: WIDTHS.birthDate, format: 'date' },
      ...book.columns.map(({ key, kind }): WrittenColumn => ({
        header: headerOf(key),
        width: kind === 'text' ? WIDTHS.remark : WIDTHS.mark,
        format: isNumeric(kind) ? 'number' : 'text',
      })),
    ],
    rows: students
      .filter(({ present }) => present)
      .map(({ id, name, birthDate, sectorId }) => [
        sectorId,
        name,
        birthDate === '' ? null : { date: birthDate },
        ...book.columns.map(({ key, kind }) => sheetValue(kind, markOf(marks.get(id), ref.semester, key))),
      ]),
  });
  const stem = safeFileStem(`${className} ${subject} ${when}`, /$/u, 'bang-diem');
  return { fileName: `Bảng điểm ${stem}.xlsx`, bytes };
}

function written(header: string, width: number): WrittenColumn {
  return { header, width, format: 'text' };
}
