import type { StaffRow } from '../../features/imports/index.ts';
import { foldForSearch } from '../../kernel/vietnamese.ts';
import { birthDay, mobileNumber, personalIdMaker } from './demo-identity.ts';
import { demoName, type DemoSex } from './demo-names.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Posts in the order of the staff list. `subject` says what a teacher teaches (see demo-assignments). */
type Post = Readonly<{ job: StaffRow['job']; department: string; subject: string; count: number }>;
export const SUBJECT_DEPARTMENTS: readonly Post[] = [
  { job: 'teacher', department: 'Tổ Toán - Tin', subject: 'Toán', count: 8 },
  { job: 'teacher', department: 'Tổ Toán - Tin', subject: 'Tin học', count: 2 },
  { job: 'teacher', department: 'Tổ Ngữ văn', subject: 'Ngữ văn', count: 8 },
  { job: 'teacher', department: 'Tổ Ngữ văn', subject: 'Giáo dục công dân', count: 2 },
  { job: 'teacher', department: 'Tổ Ngoại ngữ', subject: 'Tiếng Anh', count: 6 },
  { job: 'teacher', department: 'Tổ Khoa học tự nhiên', subject: 'Khoa học tự nhiên', count: 8 },
  { job: 'teacher', department: 'Tổ Khoa học tự nhiên', subject: 'Công nghệ', count: 2 },
  { job: 'teacher', department: 'Tổ Lịch sử và Địa lí', subject: 'Lịch sử và Địa lí', count: 7 },
  { job: 'teacher', department: 'Tổ Nghệ thuật - Thể chất', subject: 'Giáo dục thể chất', count: 4 },
  { job: 'teacher', department: 'Tổ Nghệ thuật - Thể chất', subject: 'Nghệ thuật', count: 4 },
];
const OFFICE: readonly Post[] = [
  { job: 'principal', department: 'Ban giám hiệu', subject: '', count: 1 },
  { job: 'vice-principal', department: 'Ban giám hiệu', subject: '', count: 2 },
];
const SERVICE: readonly Post[] = (
  ['it', 'clerk', 'accountant', 'librarian', 'health', 'equipment', 'guard', 'guard'] as const
).map((job) => ({
  job,
  department: 'Tổ Văn phòng',
  subject: '',
  count: 1,
}));

/** Places in the list (from 0) of the two namesakes: a Toán and a Tiếng Anh teacher. */
const NAMESAKES = [5, 27];
const NAMESAKE = 'Nguyễn Thị Hương';
/** Every 9th teacher has a labour contract, every 13th is visiting; the rest and the office are permanent. */
const CONTRACT_EVERY = 9;
const VISITING_EVERY = 13;

export function demoStaff(random: SeededRandom): StaffRow[] {
  const personalId = personalIdMaker(random);
  const names = new Set<string>([NAMESAKE]);
  const emails = new Set<string>();
  const posts = [...OFFICE, ...SUBJECT_DEPARTMENTS, ...SERVICE].flatMap((post) =>
    Array.from({ length: post.count }, () => post),
  );
  return posts.map((post, at): StaffRow => {
    const namesake = NAMESAKES.includes(at);
    const sex: DemoSex =
      namesake || (post.job !== 'guard' && post.job !== 'it' && random.below(10) < 7) ? 'female' : 'male';
    let fullName = namesake ? NAMESAKE : demoName(random, sex);
    while (!namesake && names.has(fullName)) fullName = demoName(random, sex);
    names.add(fullName);
    const birthDate = birthDay(
      random,
      post.subject === '' ? 1968 + random.below(22) : 1970 + random.below(31),
    );
    const teacherNumber = at - 3;
    const isTeacher = post.job === 'teacher';
    const contract =
      isTeacher && teacherNumber % VISITING_EVERY === VISITING_EVERY - 1
        ? 'visiting'
        : (isTeacher && teacherNumber % CONTRACT_EVERY === CONTRACT_EVERY - 1) || post.job === 'guard'
          ? 'contract'
          : 'permanent';
    return {
      code: `HP${String(at + 1).padStart(3, '0')}`,
      fullName,
      birthDate,
      sex,
      personalId: personalId(sex, birthDate),
      ethnicity: at % 31 === 30 ? 'Tày' : 'Kinh',
      phone: mobileNumber(random),
      email: uniqueEmail(fullName, emails),
      job: post.job,
      jobTitle: '',
      contract,
      department: post.department,
      status: at === 40 ? 'on-leave' : 'working',
      note: at === 40 ? 'Nghỉ thai sản đến 28/02/2027' : '',
    };
  });
}

function uniqueEmail(fullName: string, used: Set<string>): string {
  const words = foldForSearch(fullName).split(' ');
  const base =
    (words.at(-1) ?? '') +
    words
      .slice(0, -1)
      .map((word) => word[0])
      .join('');
  let login = base;
  for (let next = 2; used.has(login); next += 1) login = `${base}${next}`;
  used.add(login);
  return `${login}@hoaphuong.example`;
}
