import { randomBytes } from 'node:crypto';
import type { DrawnPaper, TakenNumber } from '../../../main/features/papers/index.ts';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';

interface Person {
  readonly fullName: string;
  readonly department: string;
}

const WORDS =
  'hệ thống cơ sở dữ liệu ngành giáo dục tài khoản mật khẩu ban đầu bàn giao tiếp nhận quyền truy cập lớp môn học sinh giáo viên chủ nhiệm nhập điểm khóa sổ phòng máy tính sự cố bị lộ đánh cắp trái phép thu hồi cấp lại điều chỉnh bảo đảm an ninh thông tin cá nhân phụ huynh hiệu trưởng phó văn thư kế toán thư viện thiết bị phê duyệt đề nghị kiểm tra rà soát học kỳ năm học quyết định phân công nhiệm vụ ủy quyền thời hạn báo cáo biện pháp khắc phục trách nhiệm cam kết thực hiện đúng quy định'.split(
    ' ',
  );
/** A real paper with its fonts takes about this much; the bench must read as many bytes as a school would. */
const PDF_BYTES = 24_000;

/** A paper with words of its own, stored like a drawn one; its bytes stand for the drawing, which is not what is measured. */
export function inventedPaper(seed: number, taken: TakenNumber, people: readonly Person[]): DrawnPaper {
  let state = (seed + 1) * 2_654_435_761;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  const person = people[seed % people.length]!;
  const other = people[next(people.length)]!;
  const content = {
    kind: taken.kind,
    school: { superiorBody: 'UBND phường Mẫu', schoolName: 'Trường THCS Mẫu' },
    meta: { number: taken.number, symbol: taken.symbolPart, issuedAt: '2026-11-22T03:00:00.000Z' },
    name: 'BIÊN BẢN',
    about: words(6),
    parties: [person, other].map(({ fullName, department }) => ({
      role: 'Bên tham gia',
      person: { fullName, department },
    })),
    body: Array.from({ length: 8 }, () => ({ type: 'text', text: `${words(28)}.` })),
    closing: ['Biên bản được lập thành hai bản có giá trị như nhau.'],
  };
  const bytes = new Uint8Array(randomBytes(PDF_BYTES));
  return {
    accountId: null,
    person: person.fullName,
    department: person.department,
    content,
    contentDigest: sha256Hex(JSON.stringify(content)),
    bytes,
    signers: [{ field: 'BenGiao', role: 'Bên giao', name: person.fullName }],
  };
}
