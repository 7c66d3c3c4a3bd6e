import type { ClassRow, StudentRow } from '../../features/imports/index.ts';
import { sortKeyByGivenName } from '../../kernel/vietnamese.ts';
import { birthDay, mobileNumber, personalIdMaker } from './demo-identity.ts';
import { demoName, familyOf, type DemoSex } from './demo-names.ts';
import type { SeededRandom } from './seeded-random.ts';

const JOBS = [
  'Công nhân',
  'Nông dân',
  'Buôn bán',
  'Giáo viên',
  'Lái xe',
  'Kế toán',
  'Thợ xây',
  'Nhân viên văn phòng',
  'Ngư dân',
  'Điều dưỡng',
  'Tự do',
];
const STREETS = ['Phượng Vĩ', 'Cánh Buồm', 'Sông Cấm', 'Hải Âu', 'Bằng Lăng', 'Sao Biển'];
const OLD_COMMUNES = ['xã Hoa Đông', 'xã Hoa Tây', 'thị trấn Phượng'];
const YEAR_OF_GRADE_6 = 2015;

/** `total` pupils spread evenly over the classes, each class in Vietnamese order. */
export function demoStudents(
  random: SeededRandom,
  classes: readonly ClassRow[],
  total: number,
): StudentRow[] {
  const personalId = personalIdMaker(random);
  const students: StudentRow[] = [];
  classes.forEach((each, at) => {
    const size = Math.floor(((at + 1) * total) / classes.length) - Math.floor((at * total) / classes.length);
    const pupils = Array.from({ length: size }, () => demoStudent(random, each, personalId));
    const sorted = pupils
      .map((pupil) => ({ pupil, key: sortKeyByGivenName(pupil.fullName) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    students.push(...sorted.map(({ pupil }) => pupil));
  });
  return students.map((student, at) => ({
    ...student,
    sectorId: `31${String(26_000_001 + at * 7).padStart(8, '0')}`,
  }));
}

function demoStudent(
  random: SeededRandom,
  home: ClassRow,
  personalId: (sex: DemoSex, birthDate: string) => string,
): StudentRow {
  const sex: DemoSex = random.below(100) < 51 ? 'male' : 'female';
  const fullName = demoName(random, sex);
  // One in fifty is a year older than the class.
  const birthDate = birthDay(random, YEAR_OF_GRADE_6 - (home.grade - 6) - (random.below(50) === 0 ? 1 : 0));
  const house = `Số ${1 + random.below(200)} đường ${random.pick(STREETS)}`;
  const birthYear = Number(birthDate.slice(0, 4));
  const withGuardian = random.below(40) === 0;
  return {
    sectorId: '',
    personalId: personalId(sex, birthDate),
    fullName,
    birthDate,
    sex,
    ethnicity: random.below(40) === 0 ? random.pick(['Tày', 'Mường', 'Nùng', 'Thái', 'Hoa']) : 'Kinh',
    disability: '',
    className: home.name,
    status: random.below(120) === 0 ? 'transferred-in' : 'studying',
    birthPlace: 'Thành phố Hải Phòng',
    oldAddress: `${house}, ${random.pick(OLD_COMMUNES)}, huyện Phượng Giang, thành phố Hải Phòng`,
    newAddress: `${house}, phường Hoa Phượng, thành phố Hải Phòng`,
    phone: mobileNumber(random),
    father: {
      fullName: demoName(random, 'male', familyOf(fullName)),
      birthYear: String(birthYear - 25 - random.below(12)),
      job: random.pick(JOBS),
    },
    mother: {
      fullName: demoName(random, 'female'),
      birthYear: String(birthYear - 22 - random.below(12)),
      job: random.pick(JOBS),
    },
    guardian: withGuardian
      ? { fullName: demoName(random, 'female'), birthYear: String(birthYear - 50), job: 'Hưu trí' }
      : { fullName: '', birthYear: '', job: '' },
  };
}
