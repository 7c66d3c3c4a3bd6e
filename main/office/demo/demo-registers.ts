import type { RegisterName } from '../../../preload/contract/vocabulary/registers/index.ts';
import type { CellValue } from '../../kernel/spreadsheet.ts';
import type { DemoSchool } from './demo-school.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

/** Rows of one register as a school types them: column → cell. */
export type DemoEntries = readonly Readonly<Record<string, CellValue>>[];

/** When the invented students were measured, unless the clock stands before it. */
const MEASURED_ON = '2026-09-15';
const HALLS = [
  ['BGH', 'Phòng Hiệu trưởng', 'Phòng làm việc', 24],
  ['VP', 'Văn phòng', 'Phòng làm việc', 32],
  ['HD', 'Phòng hội đồng', 'Phòng họp', 96.5],
  ['TV', 'Thư viện', 'Thư viện', 64],
  ['YT', 'Phòng y tế', 'Phòng y tế', 20],
  ['TIN', 'Phòng Tin học', 'Phòng học bộ môn', 60],
  ['KHTN', 'Phòng thực hành Khoa học tự nhiên', 'Phòng học bộ môn', 72],
  ['AN', 'Phòng Âm nhạc', 'Phòng học bộ môn', 54],
  ['NDN', 'Nhà đa năng', 'Nhà đa năng', 450],
  ['KHO', 'Kho thiết bị', 'Nhà kho', 36],
  ['SAN', 'Sân trường', 'Sân chơi, bãi tập', 2400],
] as const;
const ITEMS = [
  ['Máy chiếu', 'Thiết bị dùng chung', 'cái', 12, 'Ngân sách nhà nước', 'Kho thiết bị'],
  ['Máy vi tính để bàn', 'Tin học', 'bộ', 40, 'Ngân sách nhà nước', 'Phòng Tin học'],
  ['Máy in', 'Văn phòng', 'cái', 5, 'Nguồn thu của trường', 'Văn phòng'],
  ['Ti vi 55 inch', 'Thiết bị dùng chung', 'cái', 18, 'Tài trợ, tặng', 'Phòng học'],
  ['Kính hiển vi', 'Khoa học tự nhiên', 'cái', 10, 'Ngân sách nhà nước', 'Phòng thực hành Khoa học tự nhiên'],
  [
    'Bộ dụng cụ thí nghiệm điện',
    'Khoa học tự nhiên',
    'bộ',
    15,
    'Ngân sách nhà nước',
    'Phòng thực hành Khoa học tự nhiên',
  ],
  ['Đàn phím điện tử', 'Nghệ thuật', 'cái', 6, 'Tài trợ, tặng', 'Phòng Âm nhạc'],
  ['Bản đồ địa lý Việt Nam', 'Lịch sử và Địa lí', 'tờ', 8, 'Ngân sách nhà nước', 'Kho thiết bị'],
  ['Bóng đá số 4', 'Giáo dục thể chất', 'quả', 20, 'Nguồn thu của trường', 'Nhà đa năng'],
  ['Mô hình cơ thể người', 'Khoa học tự nhiên', 'bộ', 2, 'Tự làm', 'Kho thiết bị'],
  ['Tủ thuốc', 'Y tế', 'cái', 1, 'Ngân sách nhà nước', 'Phòng y tế'],
  ['Cân sức khỏe có thước đo', 'Y tế', 'cái', 2, 'Ngân sách nhà nước', 'Phòng y tế'],
] as const;
const HEADINGS = [
  [
    'KT01',
    'Gửi xe đạp',
    'Thu',
    'Trông giữ xe đạp, xe đạp điện',
    15_000,
    'Hằng tháng',
    'Nghị quyết của Hội đồng nhân dân thành phố',
  ],
  [
    'KT02',
    'Nước uống học sinh',
    'Thu',
    'Nước uống đóng bình',
    10_000,
    'Hằng tháng',
    'Thỏa thuận với cha mẹ học sinh',
  ],
  [
    'KT03',
    'Sổ liên lạc điện tử',
    'Thu',
    'Tin nhắn, ứng dụng liên lạc',
    50_000,
    'Theo học kỳ',
    'Thỏa thuận với cha mẹ học sinh',
  ],
  [
    'KC01',
    'Sửa chữa nhỏ',
    'Chi',
    'Sửa điện, nước, bàn ghế',
    null,
    'Khi phát sinh',
    'Quy chế chi tiêu nội bộ',
  ],
  [
    'KC02',
    'Văn phòng phẩm',
    'Chi',
    'Giấy, mực in, sổ sách',
    24_000_000,
    'Theo năm học',
    'Quy chế chi tiêu nội bộ',
  ],
  [
    'KC03',
    'Khen thưởng học sinh',
    'Chi',
    'Khen thưởng cuối học kỳ',
    12_000_000,
    'Theo học kỳ',
    'Quy chế chi tiêu nội bộ',
  ],
] as const;

/** Registers of the invented school. `today`: nothing in them lies after it. */
export function demoRegisters(
  demo: DemoSchool,
  today: string,
  seed = 2026,
): Readonly<Record<RegisterName, DemoEntries>> {
  const random = seededRandom(seed + 1);
  return {
    facilities: facilities(demo, random),
    equipment: equipment(random),
    health: measurements(demo, random, MEASURED_ON < today ? MEASURED_ON : today),
    finance: HEADINGS.map(([code, name, direction, content, rate, period, basis]) => {
      return { code, name, direction, content, rate, period, basis };
    }),
  };
}

function facilities(demo: DemoSchool, random: SeededRandom): DemoEntries {
  const rooms = demo.classes.map(
    ({ name }, at) =>
      [
        `P${String(101 + (at % 8) + 100 * Math.floor(at / 8))}`,
        `Phòng học ${name}`,
        'Phòng học',
        48,
      ] as const,
  );
  return [...rooms, ...HALLS].map(([code, name, kind, area], at) => ({
    code,
    name,
    kind,
    area,
    grade: kind === 'Sân chơi, bãi tập' ? null : at % 3 === 2 ? 'Cấp IV' : 'Cấp III',
    builtYear: 2004 + random.below(15),
    state: random.below(8) === 0 ? 'Cần sửa chữa' : 'Sử dụng tốt',
  }));
}

function equipment(random: SeededRandom): DemoEntries {
  return ITEMS.map(([name, group, unit, quantity, source, place], at) => ({
    code: `TB${String(at + 1).padStart(3, '0')}`,
    name,
    group,
    quantity,
    unit,
    year: 2014 + random.below(11),
    source,
    state: random.below(6) === 0 ? 'Hỏng, sửa được' : 'Dùng tốt',
    place,
  }));
}

function measurements(demo: DemoSchool, random: SeededRandom, day: string): DemoEntries {
  const eye = () => `${String(random.below(5) === 0 ? 5 + random.below(4) : 9 + random.below(2))}/10`;
  return demo.students
    .filter(({ sectorId }) => sectorId !== '')
    .map(({ sectorId, fullName, className }) => {
      const grade = Number(/^\d+/u.exec(className)?.[0] ?? 6);
      const height = (1380 + (grade - 6) * 55 + random.below(180)) / 10;
      // Invented numbers around 19 kg/m², so that they look like children's.
      const weight = Math.round(((16 + random.below(70) / 10) * height * height) / 1000) / 10;
      return {
        student: sectorId,
        fullName,
        day: { date: day },
        height,
        weight,
        leftEye: eye(),
        rightEye: eye(),
      };
    });
}
