import type { OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import { openTestOffice, type TestOffice } from '../office/open-test-office.ts';
import { addSchoolWithStaff } from '../office/school-with-staff.ts';
import { docx, pdf } from './invented-files.ts';

/** What people write of a dispatch. */
export const FIELDS: Omit<RawInputOf<'archive.changeDocument'>, 'ref'> = {
  number: '1456/SGDĐT-VP',
  day: '2026-09-12',
  party: 'Sở Giáo dục và Đào tạo Hải Phòng',
  subject: 'Tăng cường bảo đảm an ninh dữ liệu ngành giáo dục',
  person: '',
  note: 'Hiệu trưởng giao văn thư lưu',
  arrivalDay: '',
  signer: '',
  receiver: '',
  copies: 0,
};
export const DISPATCH: RawInputOf<'archive.addDocument'> = { kind: 'dispatch-in', ...FIELDS, files: [] };
export const ANYTHING: RawInputOf<'archive.page'> = {
  text: '',
  person: '',
  fromDay: '',
  toDay: '',
  due: false,
  kind: null,
  state: null,
  cursor: null,
  limit: 50,
};

export const newFile = (fileName: string, bytes: Uint8Array, note = '') => ({ fileName, bytes, note });

export interface ArchiveOffice extends TestOffice {
  find(more: Partial<RawInputOf<'archive.page'>>): Promise<OutputOf<'archive.page'>>;
}

/** An office with issued papers of several people and one incoming dispatch that has two files. */
export async function openArchiveOffice(): Promise<ArchiveOffice> {
  const test = await openTestOffice();
  await addSchoolWithStaff(test.call);
  const { ids } = await test.call('accounts.create', {
    selection: { all: true, department: null, staffIds: [] },
    logins: {},
    sharedReason: '',
  });
  await test.call('papers.issue', {
    accountIds: ids,
    kinds: ['bien-ban-ban-giao', 'cam-ket'],
    jobId: 'issue',
  });
  await test.call('archive.addDocument', {
    ...DISPATCH,
    files: [
      newFile('Công văn 1456.pdf', pdf()),
      newFile('Phụ lục kế hoạch.docx', docx('Kế hoạch'), 'Biểu mẫu kèm theo'),
    ],
  });
  return { ...test, find: (more) => test.call('archive.page', { ...ANYTHING, ...more }) };
}
