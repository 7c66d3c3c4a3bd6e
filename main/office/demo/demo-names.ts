import type { SeededRandom } from './seeded-random.ts';

/** Words invented people are named from; any likeness to a real person is chance. */
const FAMILY =
  'Nguyễn,Nguyễn,Nguyễn,Trần,Trần,Lê,Lê,Phạm,Phạm,Hoàng,Huỳnh,Vũ,Vũ,Võ,Đặng,Bùi,Bùi,Đỗ,Đỗ,Hồ,Ngô,Dương,Lý,Đoàn,Lương,Đinh,Mai,Tô,Trịnh,Cao,Phan,Lưu,Tạ,Quách,Khúc'.split(
    ',',
  );
const MIDDLE = {
  male: 'Văn,Đức,Minh,Quang,Hữu,Gia,Tuấn,Thanh,Xuân,Công,Bảo,Hoàng,Anh,Quốc,Đình,Trung,Ngọc,Thành,Khánh,Việt'.split(
    ',',
  ),
  female:
    'Thị,Thị,Ngọc,Thu,Thùy,Phương,Bảo,Khánh,Minh,Thanh,Mai,Kim,Hồng,Diệu,Quỳnh,Hà,Thảo,Lan,Như,Tường'.split(
      ',',
    ),
};
const GIVEN = {
  male: 'An,Anh,Bách,Bảo,Bình,Cường,Dũng,Duy,Dương,Đạt,Đăng,Đức,Giang,Hải,Hiếu,Hoàng,Huy,Hùng,Hưng,Khang,Khánh,Khoa,Khôi,Kiên,Lâm,Long,Lộc,Mạnh,Minh,Nam,Nghĩa,Nguyên,Nhật,Phong,Phúc,Quân,Quang,Quốc,Sơn,Tài,Tâm,Thái,Thắng,Thành,Thiện,Tiến,Toàn,Trí,Trung,Tuấn,Tùng,Việt,Vinh,Vũ'.split(
    ',',
  ),
  female:
    'An,Anh,Ánh,Bích,Châu,Chi,Diễm,Diệp,Dung,Duyên,Giang,Hà,Hạnh,Hân,Hiền,Hoa,Hoài,Hồng,Huệ,Huyền,Hương,Hường,Khuê,Lan,Lê,Linh,Loan,Ly,Mai,My,Nga,Ngân,Ngọc,Nguyệt,Nhi,Nhung,Oanh,Phương,Quyên,Quỳnh,Tâm,Thảo,Thơ,Thu,Thủy,Thư,Trang,Trâm,Trinh,Tú,Tuyết,Uyên,Vân,Vy,Xuân,Yến'.split(
      ',',
    ),
};

export type DemoSex = 'male' | 'female';

export function demoName(random: SeededRandom, sex: DemoSex, family = random.pick(FAMILY)): string {
  const given = random.pick(GIVEN[sex]);
  const middles = MIDDLE[sex].filter((word) => word !== given);
  const first = random.pick(middles);
  // A quarter of the names have two middle words.
  const second =
    random.below(4) === 0
      ? random.pick(middles.filter((word) => word !== first && word !== 'Thị' && word !== 'Văn'))
      : '';
  return [family, first, second, given].filter(Boolean).join(' ');
}

export function familyOf(fullName: string): string {
  return fullName.split(' ')[0] ?? '';
}
