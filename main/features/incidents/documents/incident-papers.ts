import type { OfficialPaper, PaperPerson, PaperSignature } from '../../papers/index.ts';
import { addresseeOf } from '../domain/addressee.ts';
import { entryCode } from '../domain/incident-words.ts';
import { incidentBody, momentInWords, type IncidentFile } from './incident-body.ts';

type Draft = Omit<OfficialPaper, 'kind' | 'meta' | 'school' | 'template'>;

export interface IncidentParties {
  readonly reporter: PaperPerson;
  /** Of the accounts; those who are not the reporter. */
  readonly holders: readonly PaperPerson[];
  /** Cán bộ phụ trách who drew the paper. */
  readonly officer: PaperPerson;
  /** Thủ trưởng đơn vị. */
  readonly head: PaperPerson;
}

/** One place a person, however many roles the person has in the matter. */
function distinct(places: readonly PaperSignature[]): PaperSignature[] {
  return places.filter(
    (place, index) => places.findIndex(({ fullName }) => fullName === place.fullName) === index,
  );
}

/** Biên bản sự cố: reporter, holder, officer and head (source 004: lost or used by others → the leadership at once). */
export function incidentMinutes(
  file: IncidentFile,
  { reporter, holders, officer, head }: IncidentParties,
  venue: string,
): Draft {
  const [holder] = holders;
  const parties = [
    { role: 'Thủ trưởng đơn vị', person: head },
    { role: 'Người báo sự cố', person: reporter },
    ...(holders.length === 1 && holder ? [{ role: 'Người sử dụng tài khoản', person: holder }] : []),
    { role: 'Cán bộ phụ trách', person: officer },
  ];
  return {
    name: 'BIÊN BẢN',
    about: 'Sự cố an ninh dữ liệu',
    dated: false,
    addressee: '',
    opening: { at: null, venue },
    parties: parties.filter(
      ({ person }, index) => parties.findIndex((each) => each.person.fullName === person.fullName) === index,
    ),
    body: [...incidentBody(file), { type: 'clauses' }],
    closing: [
      'Biên bản đã được đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên; lưu trong hồ sơ sự cố để phục vụ kiểm tra.',
    ],
    signatures: distinct([
      { field: 'NguoiBao', role: 'NGƯỜI BÁO', fullName: reporter.fullName },
      ...(holders.length === 1 && holder
        ? [{ field: 'ChuTaiKhoan', role: 'NGƯỜI SỬ DỤNG', fullName: holder.fullName }]
        : []),
      { field: 'CanBoPhuTrach', role: 'CÁN BỘ PHỤ TRÁCH', fullName: officer.fullName },
      { field: 'ThuTruong', role: 'THỦ TRƯỞNG ĐƠN VỊ', fullName: head.fullName },
    ]),
  };
}

/** Báo cáo to the superior body. */
export function incidentReport(
  file: IncidentFile,
  { head }: IncidentParties,
  school: { readonly schoolName: string; readonly superiorBody: string },
): Draft {
  const { incident } = file;
  return {
    name: 'BÁO CÁO',
    about: 'Sự cố an ninh dữ liệu trên cơ sở dữ liệu ngành',
    dated: true,
    addressee: addresseeOf(school.superiorBody),
    opening: null,
    parties: [],
    body: [
      {
        type: 'text',
        text: `${school.schoolName} báo cáo sự cố số ${entryCode(incident.number, incident.year)} được phát hiện lúc ${momentInWords(incident.discoveredAt)} như sau:`,
      },
      // The letter itself is that step.
      ...incidentBody(file, ['report-superior']),
      { type: 'clauses' },
    ],
    closing: [`Trên đây là báo cáo của ${school.schoolName}.`],
    signatures: [
      {
        field: 'ThuTruong',
        role: head.title === '' ? 'THỦ TRƯỞNG ĐƠN VỊ' : head.title.toLocaleUpperCase('vi'),
        fullName: head.fullName,
      },
    ],
  };
}
