import {
  LANDSCAPE,
  bodyWidth,
  gap,
  letterhead,
  paragraph,
  wideTable,
  type ColumnGroup,
  type Layout,
  type WideColumn,
} from '../../../platform/pdf/index.ts';
import { sortKeyByGivenName } from '../../../kernel/vietnamese.ts';
import type { SchoolOnPaper } from '../../papers/index.ts';
import type { SealedUnit } from '../domain/record.ts';
import { columnInWords, momentInWords, scopeInWords, semesterInWords, subjectInWords } from './words.ts';

export interface SealedColumn {
  readonly key: string;
  readonly isText: boolean;
  readonly textOf: (value: number | string | null) => string;
}
/** One book of a sealed unit, as it stood when it was locked. */
export interface SealedBook {
  readonly school: SchoolOnPaper;
  /** Of the print. */
  readonly at: string;
  readonly yearName: string;
  readonly semester: number;
  readonly lockedAt: string;
  /** "01/BBKS-THCSHP" */
  readonly minutes: string;
  readonly unit: Omit<SealedUnit, 'books'>;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly columns: readonly SealedColumn[];
  readonly rows: readonly {
    readonly name: string;
    readonly values: ReadonlyMap<string, number | string | null>;
  }[];
}

const AREA = { x: LANDSCAPE.left, width: bodyWidth(LANDSCAPE) } as const;
const MARK_WIDTH = 40;
const REMARK_WIDTH = 150;
const FIXED: readonly WideColumn[] = [
  { title: 'STT', width: 26 },
  { title: 'Họ và tên', width: 150, align: 'left' },
];

const TIMES: Readonly<Record<string, string>> = {
  gk: 'Giữa kỳ',
  ck: 'Cuối kỳ',
  lai: 'Đánh giá bổ sung',
};
/** "nl10-gk" → "NL10", at the time "gk". */
const QUALITY = /^((?:pc|nl)\d+)-(gk|ck|lai)$/u;
const QUALITY_WIDTH = 32;

interface SealedGroup extends ColumnGroup {
  readonly columns: readonly (WideColumn & SealedColumn)[];
}

/** Qualities and abilities of one time stand together, on one sheet. */
export function sealedGroups(columns: readonly SealedColumn[]): SealedGroup[] {
  const byTime = Map.groupBy(columns, ({ key }) => QUALITY.exec(key)?.[2] ?? '');
  return [...byTime].map(([time, own]) => ({
    title: TIMES[time] ?? '',
    columns: own.map((column) => ({ ...column, ...shapeOf(column) })),
  }));
}

function shapeOf({ key, isText }: SealedColumn): WideColumn {
  const quality = QUALITY.exec(key)?.[1];
  if (quality !== undefined) return { title: quality.toUpperCase(), width: QUALITY_WIDTH };
  const title = columnInWords(key);
  return isText ? { title, width: REMARK_WIDTH, align: 'left', grows: true } : { title, width: MARK_WIDTH };
}

/** Sổ điểm niêm phong: what was locked, with the digest that the signed minutes print. */
export function sealedBookLayout(book: SealedBook): Layout {
  const { school, unit, yearName, semester } = book;
  const groups = sealedGroups(book.columns);
  const subject = subjectInWords({ ...book, col: unit.col });
  const about = `Lớp ${unit.className} · ${subject} · ${semesterInWords(semester)}, năm học ${yearName}`;
  const centred = (text: string, style: 'bold' | 'regular', size: number) =>
    paragraph(text, { ...AREA, size, style, align: 'center', before: 1, keepWithNext: true });
  const rows = [...book.rows].sort((a, b) => {
    const [first, second] = [sortKeyByGivenName(a.name), sortKeyByGivenName(b.name)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
  return {
    title: `Sổ điểm niêm phong ${unit.className} ${subject}`,
    author: school.schoolName,
    createdAt: book.at,
    format: LANDSCAPE,
    bookmark: `${unit.className} · ${subject}`,
    atoms: [
      letterhead(school, { format: LANDSCAPE }),
      gap(8),
      ...centred('SỔ ĐIỂM NIÊM PHONG', 'bold', 14),
      ...centred(about, 'regular', 13),
      ...centred(
        `${scopeInWords(unit)} · khóa lúc ${momentInWords(book.lockedAt)} theo biên bản số ${book.minutes}`,
        'regular',
        12,
      ),
      gap(4),
      ...wideTable({
        format: LANDSCAPE,
        caption: about,
        fixed: FIXED,
        groups,
        rows: rows.map(({ name, values }, index) => [
          String(index + 1),
          name,
          ...groups
            .flatMap((group) => group.columns)
            .map(({ key, textOf }) => textOf(values.get(key) ?? null)),
        ]),
      }),
      ...paragraph(
        `Mã kiểm tra (SHA-256): ${unit.digest}. Đã có ${String(unit.filled)} ô, còn thiếu ${String(unit.missing)} ô khi khóa.`,
        { ...AREA, size: 9.5, align: 'left', before: 6 },
      ),
    ],
  };
}
