import { codeKey, entry, type CodeList } from './code-list.ts';

/** Subjects of the 2018 programme with the short forms of timetables and assignment tables. */
export const SUBJECT_LIST: CodeList<string> = [
  entry('toan', 'Toán', 'Toán học|T'),
  entry('ngu-van', 'Ngữ văn', 'Văn|Văn học|NV'),
  entry('tieng-viet', 'Tiếng Việt', 'TV'),
  entry(
    'tieng-anh',
    'Tiếng Anh',
    'Anh|Anh văn|TA|T. Anh|NN1|Ngoại ngữ 1|Ngoại ngữ|Ngoại ngữ 1 (Tiếng Anh)|Tiếng Anh (Ngoại ngữ 1)|NN',
  ),
  entry('khtn', 'Khoa học tự nhiên', 'KHTN'),
  entry(
    'ls-dl',
    'Lịch sử và Địa lí',
    'LS&ĐL|LSĐL|Sử - Địa|Lịch sử và Địa lý|Lịch sử & Địa lí|LS và ĐL|Sử Địa',
  ),
  entry('lich-su', 'Lịch sử', 'Sử|LS'),
  entry('dia-li', 'Địa lí', 'Địa|Địa lý|ĐL'),
  entry('vat-li', 'Vật lí', 'Lí|Lý|Vật lý|VL'),
  entry('hoa-hoc', 'Hóa học', 'Hóa|Hoá|Hoá học|HH'),
  entry('sinh-hoc', 'Sinh học', 'Sinh|SH'),
  entry('gdcd', 'Giáo dục công dân', 'GDCD|CD|Công dân'),
  entry('gdktpl', 'Giáo dục kinh tế và pháp luật', 'GDKT&PL|GDKTPL|KTPL'),
  entry('dao-duc', 'Đạo đức', ''),
  entry('tnxh', 'Tự nhiên và Xã hội', 'TN&XH|TNXH'),
  entry('khoa-hoc', 'Khoa học', ''),
  entry('tin-hoc', 'Tin học', 'Tin'),
  entry('cong-nghe', 'Công nghệ', 'CN|C. nghệ'),
  entry('tin-hoc-cong-nghe', 'Tin học và Công nghệ', 'TH&CN'),
  entry('gdtc', 'Giáo dục thể chất', 'GDTC|Thể dục|TD|Thể chất'),
  entry('nghe-thuat', 'Nghệ thuật', 'NT|Nghệ thuật (Âm nhạc, Mĩ thuật)'),
  entry('am-nhac', 'Âm nhạc', 'Nhạc|Nghệ thuật (Âm nhạc)|AN'),
  entry('mi-thuat', 'Mĩ thuật', 'Mỹ thuật|MT|Nghệ thuật (Mĩ thuật)|Hội họa'),
  entry(
    'hdtn-hn',
    'Hoạt động trải nghiệm, hướng nghiệp',
    'HĐTN, HN|HĐTN-HN|HĐTNHN|HĐTN|Hoạt động trải nghiệm|TNHN|HĐ trải nghiệm, hướng nghiệp|HĐ TN-HN|Trải nghiệm hướng nghiệp',
  ),
  entry(
    'gddp',
    'Nội dung giáo dục của địa phương',
    'GDĐP|Giáo dục địa phương|Nội dung giáo dục địa phương|NDGDĐP|ND GDĐP',
  ),
  entry('gdqp', 'Giáo dục quốc phòng và an ninh', 'GDQP|GDQP&AN|GDQPAN|Quốc phòng'),
  entry('ngoai-ngu-2', 'Ngoại ngữ 2', 'NN2'),
];

const BY_KEY = new Map(
  SUBJECT_LIST.flatMap((subject) =>
    [subject.label, ...subject.aliases].map((name) => [codeKey(name), subject.code] as const),
  ),
);

/** A name or short form of the 2018 programme. */
export function isKnownSubject(name: string): boolean {
  return BY_KEY.has(codeKey(name));
}

/** Same key for all spellings of a subject; an unknown one is its own folded text. */
export function subjectKey(name: string): string {
  const key = codeKey(name);
  return BY_KEY.get(key) ?? key;
}
