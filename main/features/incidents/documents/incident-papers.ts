import type { OfficialPaper, PaperPerson } from '../../papers/index.ts';
import { addresseeOf } from '../domain/addressee.ts';
import { entryCode } from '../domain/incident-words.ts';
import { incidentBody, supplementOf, type IncidentFile } from './incident-body.ts';
import { momentInWords } from './moment-words.ts';

type Draft = Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'>;

export interface IncidentParties {
  readonly reporter: PaperPerson;
  /** Of the accounts, one each; those who are not the reporter. */
  readonly holders: readonly PaperPerson[];
  /** Cán bộ phụ trách who drew the paper. */
  readonly officer: PaperPerson;
  /** Thủ trưởng đơn vị, or who signs for the head. */
  readonly head: PaperPerson;
  /** "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG" when somebody signs for the head; otherwise ''. */
  readonly headRole: string;
}

/** Of more there is only the list of accounts: nobody would get all of them round one table. */
const MOST_USERS = 6;

/** Of two namesakes the post tells; of who signs in without a staff record nothing but the name is known. */
function areOne(one: PaperPerson, other: PaperPerson): boolean {
  if (one.fullName !== other.fullName) return false;
  if (one.title === '' || other.title === '') return true;
  return samePost(one.title, other.title) && one.department === other.department;
}

/** Who acts under a delegation has its number behind the post. */
function samePost(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} (`) || other.startsWith(`${one} (`);
}

/** Nobody stands twice on a paper, however many roles one has in the matter. */
function unless(others: readonly PaperPerson[], person: PaperPerson): PaperPerson[] {
  return others.some((other) => areOne(other, person)) ? [] : [person];
}

/** Biên bản sự cố: reporter, holder, officer and head (source 004: lost or used by others → the leadership at once). */
export function incidentMinutes(
  file: IncidentFile,
  { reporter, holders, officer, head }: IncidentParties,
  venue: string,
): Draft {
  // Two users may have one name; who also acts for the school is there already.
  const users = holders.filter((holder) => unless([officer, head], holder).length > 0);
  const signing = users.length <= MOST_USERS ? users : [];
  return {
    name: 'BIÊN BẢN',
    about: file.supplements ? 'Sự cố an ninh dữ liệu (bổ sung)' : 'Sự cố an ninh dữ liệu',
    dated: false,
    addressee: '',
    opening: { at: null, venue },
    parties: [
      { role: 'Thủ trưởng đơn vị', person: head },
      ...unless([head], reporter).map((person) => ({ role: 'Người báo sự cố', person })),
      ...signing.map((person) => ({ role: 'Người sử dụng tài khoản', person })),
      ...unless([head, reporter], officer).map((person) => ({ role: 'Cán bộ phụ trách', person })),
    ],
    body: [...supplementOf(file, 'biên bản'), ...incidentBody(file), { type: 'clauses' }],
    closing: [
      'Biên bản đã được đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên; lưu trong hồ sơ sự cố để phục vụ kiểm tra.',
    ],
    signatures: [
      ...unless([head], reporter).map(({ fullName }) => ({
        field: 'NguoiBao',
        role: 'NGƯỜI BÁO',
        fullName,
      })),
      ...signing.map(({ fullName }, index) => ({
        field: index === 0 ? 'ChuTaiKhoan' : `ChuTaiKhoan${String(index + 1)}`,
        role: 'NGƯỜI SỬ DỤNG',
        fullName,
      })),
      ...unless([head, reporter], officer).map(({ fullName }) => ({
        field: 'CanBoPhuTrach',
        role: 'CÁN BỘ PHỤ TRÁCH',
        fullName,
      })),
      { field: 'ThuTruong', role: 'THỦ TRƯỞNG ĐƠN VỊ', fullName: head.fullName },
    ],
  };
}

/** Báo cáo to the superior body. */
export function incidentReport(
  file: IncidentFile,
  { head, headRole }: IncidentParties,
  school: { readonly schoolName: string; readonly superiorBody: string },
): Draft {
  const { incident } = file;
  return {
    name: 'BÁO CÁO',
    about: `Sự cố an ninh dữ liệu trên cơ sở dữ liệu ngành${file.supplements ? ' (bổ sung)' : ''}`,
    dated: true,
    addressee: addresseeOf(school.superiorBody),
    opening: null,
    parties: [],
    body: [
      {
        type: 'text',
        text: `${school.schoolName} báo cáo sự cố số ${entryCode(incident.number, incident.year)} được phát hiện lúc ${momentInWords(incident.discoveredAt)} như sau:`,
      },
      ...supplementOf(file, 'báo cáo'),
      // The letter itself is that step.
      ...incidentBody(file, ['report-superior']),
      { type: 'clauses' },
    ],
    closing: [`Trên đây là báo cáo của ${school.schoolName}.`],
    signatures: [
      {
        field: 'ThuTruong',
        role: headRole || head.title.toLocaleUpperCase('vi') || 'THỦ TRƯỞNG ĐƠN VỊ',
        fullName: head.fullName,
      },
    ],
  };
}
