import type { OutputOf } from '../../../../preload/contract/index.ts';
import { REGISTER_DEFINITIONS, isRegister } from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { ImportKind, PeopleList } from '../../../../preload/contract/vocabulary/school.ts';
import { writeTemplateWorkbook } from '../../../platform/excel/index.ts';
import { templateOf } from '../domain/template.ts';

const TITLES: Readonly<
  Record<PeopleList | 'past-results', { readonly title: string; readonly slug: string }>
> = {
  staff: { title: 'DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN', slug: 'can-bo' },
  classes: { title: 'DANH SÁCH LỚP HỌC', slug: 'lop-hoc' },
  students: { title: 'DANH SÁCH HỌC SINH', slug: 'hoc-sinh' },
  assignments: { title: 'PHÂN CÔNG CHUYÊN MÔN', slug: 'phan-cong' },
  'past-results': { title: 'KẾT QUẢ CÁC NĂM HỌC TRƯỚC', slug: 'ket-qua-nam-truoc' },
};

export async function writeTemplate(kind: ImportKind): Promise<OutputOf<'imports.template'>> {
  const { title, slug } = isRegister(kind) ? REGISTER_DEFINITIONS[kind] : TITLES[kind];
  const { exampleMark, fields } = templateOf(kind);
  const titles = [title, 'Cột có dấu (*) là bắt buộc. Dòng ví dụ không được nhập vào chương trình.'];
  const bytes = await writeTemplateWorkbook({ sheetName: title, titles, exampleMark, fields });
  return { fileName: `mau-${slug}.xlsx`, bytes };
}
