import type { Contract, StaffJob, StaffStatus } from '../../../../../preload/contract/vocabulary/school.ts';
import { codeKey, entry, matchCode, type CodeEntry, type CodeList } from './code-list.ts';

/** Vị trí việc làm. The order matters for `jobFromTitle`: of two posts the earlier one counts. */
export const JOB_LIST: CodeList<StaffJob> = [
  entry('vice-principal', 'Phó hiệu trưởng', 'PHT|P.HT|P.Hiệu trưởng|Hiệu phó|Phó HT'),
  entry('principal', 'Hiệu trưởng', 'HT'),
  entry(
    'it',
    'Công nghệ thông tin',
    'CNTT|Cán bộ CNTT|Nhân viên CNTT|Nhân viên công nghệ thông tin|Quản trị công sở',
  ),
  entry('clerk', 'Văn thư', 'Nhân viên văn thư|NV văn thư|Văn thư - Thủ quỹ|Văn phòng'),
  entry('accountant', 'Kế toán', 'Nhân viên kế toán|NV kế toán|Kế toán viên'),
  entry('librarian', 'Thư viện', 'Nhân viên thư viện|NV thư viện|Cán bộ thư viện'),
  entry('health', 'Y tế', 'Nhân viên y tế|NV y tế|Y tế học đường|Y tế trường học'),
  entry(
    'equipment',
    'Thiết bị, thí nghiệm',
    'Thiết bị|Thí nghiệm|Nhân viên thiết bị|NV thiết bị|Nhân viên thiết bị, thí nghiệm',
  ),
  entry('guard', 'Bảo vệ', 'Nhân viên bảo vệ|NV bảo vệ|Phục vụ'),
  entry(
    'teacher',
    'Giáo viên',
    'GV|Giáo viên bộ môn|GVBM|Giáo viên THCS|Giáo viên THPT|Giáo viên tiểu học|Tổ trưởng chuyên môn|Tổ phó chuyên môn|Tổng phụ trách Đội|TPT Đội',
  ),
  entry('other', 'Khác', 'Vị trí khác|Nhân viên|NV|Nhân viên hợp đồng|Nhân viên khác'),
];

/** Words that say somebody holds the post no longer, or only works for who holds it. */
const NOT_THE_POST = / (?:nguyen|cuu|tro ly|thu ky|giup viec) /u;
const DEPUTY = / (?:pho hieu truong|p hieu truong|hieu pho|pho ht) /u;

/**
 * "Giáo viên Toán hạng II" holds a known job; used when the whole text is none. Nobody becomes the head by a longer title
 * ("Quyền Hiệu trưởng", "Trợ lý Hiệu trưởng"), who would then stand on papers as such; only a list of posts that are each
 * known ("Bí thư chi bộ, Hiệu trưởng") may name the head.
 */
export function jobFromTitle(title: string): CodeEntry<StaffJob> | null {
  const posts = title.split(/[,;/]| - /u).map((post) => matchCode(JOB_LIST, post));
  const key = ` ${codeKey(title)} `;
  const isDeputy = DEPUTY.test(key) && !NOT_THE_POST.test(key);
  return (
    JOB_LIST.find(
      (job) =>
        (job.code === 'vice-principal' && isDeputy) ||
        posts.some((post) => 'entry' in post && post.entry === job),
    ) ??
    JOB_LIST.find((job) => !NEVER_INFERRED.has(job.code) && key.includes(` ${codeKey(job.label)} `)) ??
    null
  );
}
const NEVER_INFERRED: ReadonlySet<StaffJob> = new Set(['principal', 'vice-principal', 'other']);

/** Hình thức hợp đồng: biên chế, hợp đồng lao động, thỉnh giảng. */
export const CONTRACT_LIST: CodeList<Contract> = [
  entry(
    'permanent',
    'Biên chế',
    'Viên chức|Trong biên chế|BC|Công chức|HĐ làm việc|Hợp đồng làm việc|Viên chức HĐLV không xác định thời hạn|Hợp đồng làm việc không xác định thời hạn|Hợp đồng làm việc xác định thời hạn',
  ),
  entry(
    'contract',
    'Hợp đồng',
    'HĐ|HĐLĐ|Hợp đồng lao động|Hợp đồng trường|Hợp đồng ngắn hạn|Hợp đồng dài hạn|Hợp đồng 111|Hợp đồng 68|Hợp đồng lao động xác định thời hạn|Hợp đồng lao động không xác định thời hạn',
  ),
  entry('visiting', 'Thỉnh giảng', 'TG|Giáo viên thỉnh giảng|Hợp đồng thỉnh giảng|Mời giảng'),
];

export const STAFF_STATUS_LIST: CodeList<StaffStatus> = [
  entry(
    'working',
    'Đang làm việc',
    'Đang công tác|Đang giảng dạy|Đang dạy|Đang làm|Chuyển đến|Mới tuyển dụng|Mới chuyển đến',
  ),
  entry(
    'on-leave',
    'Tạm nghỉ',
    'Nghỉ thai sản|Thai sản|Nghỉ ốm|Nghỉ không lương|Đi học|Nghỉ phép|Biệt phái|Nghỉ dài hạn',
  ),
  entry(
    'transferred',
    'Chuyển đi',
    'Chuyển công tác|Chuyển trường|Đã chuyển|Đã chuyển đi|Thuyên chuyển|Điều động',
  ),
  entry('retired', 'Nghỉ hưu', 'Đã nghỉ hưu|Hưu|Hưu trí'),
  entry('quit', 'Thôi việc', 'Nghỉ việc|Đã nghỉ việc|Đã thôi việc|Bỏ việc|Chấm dứt hợp đồng|Hết hợp đồng'),
];
