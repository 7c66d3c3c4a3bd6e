import {
  BODY_WIDTH,
  PAGE,
  bold,
  centredText,
  dateInWords,
  gap,
  hourInWords,
  letterhead,
  lineHeight,
  mm,
  paragraph,
  renderLayout,
  signatureBlock,
  table,
  together,
  type Atom,
  type Letterhead,
} from '../../../platform/pdf/index.ts';

export interface RecoveryKit {
  school: Letterhead;
  vaultId: string;
  /** ISO moment. */
  issuedAt: string;
  /** The 256-bit code as text; hyphens and spaces are read as limits of groups, otherwise groups of four. */
  recoveryCode: string;
  /** Who keeps the kit, when already known. */
  keeper?: string | undefined;
}

const PER_ROW = 4;
const CELL_HEIGHT = mm(13);

/** Bộ khôi phục: one page with the code that opens the school's records when every password is lost. */
export function renderRecoveryKit(kit: RecoveryKit): Uint8Array {
  return renderLayout({
    title: 'Bộ khôi phục Sổ Trường',
    author: kit.school.schoolName,
    createdAt: kit.issuedAt,
    atoms: recoveryKit(kit),
  });
}

function recoveryKit(kit: RecoveryKit): Atom[] {
  return [
    letterhead(kit.school, { datedAt: kit.issuedAt }),
    gap(10),
    ...centredText('BỘ KHÔI PHỤC', 16, 'bold'),
    ...centredText('Chương trình Sổ Trường', 14, 'bold'),
    ...centredText(
      'MẬT: chỉ thủ trưởng đơn vị và người được ủy quyền bằng văn bản được giữ',
      12,
      'italic',
      2,
    ),
    ...paragraph([
      'Ai có mã dưới đây đều mở được toàn bộ dữ liệu của nhà trường. Mất mọi mật khẩu mà không còn mã này thì ',
      bold('không ai khôi phục được dữ liệu.'),
    ]),
    ...codeGrid(groupsOf(kit.recoveryCode)),
    ...paragraph(
      `Mã hồ sơ: ${kit.vaultId}. In lúc ${hourInWords(kit.issuedAt)}, ${dateInWords(kit.issuedAt)}.`,
      { size: 12, firstLine: 0, align: 'left' },
    ),
    ...heading('Cách cất giữ'),
    ...item('1. In 02 bản: một bản trong két hoặc tủ khóa của thủ trưởng, một bản niêm phong để ở nơi khác.'),
    ...item(
      '2. Không để cùng chỗ với máy tính; không chụp ảnh, không quét, không gửi qua thư điện tử hay tin nhắn.',
    ),
    ...item(
      '3. Đổi người giữ thì ghi vào bảng dưới. Nghi mã bị lộ thì tạo mã mới trong chương trình và hủy tờ này.',
    ),
    ...heading('Cách dùng khi quên mật khẩu'),
    ...item('1. Mở chương trình, ở màn hình đăng nhập chọn “Quên mật khẩu? Dùng mã khôi phục”.'),
    ...item(
      '2. Gõ mã theo thứ tự ô 1, 2, 3 …; chữ hoa hay chữ thường đều được. Mã không có chữ I, L, O, U: 0 là số không, 1 là số một.',
    ),
    ...item('3. Đặt mật khẩu mới. Dữ liệu giữ nguyên. Việc khôi phục được ghi vào nhật ký.'),
    ...heading('Người giữ bộ khôi phục'),
    ...together([
      ...keepers(kit),
      signatureBlock(
        [
          { role: 'NGƯỜI LẬP', name: '' },
          { role: 'NGƯỜI GIỮ', name: kit.keeper ?? '' },
        ],
        { room: mm(14), before: 6 },
      ),
    ]),
  ];
}

const heading = (text: string): Atom[] =>
  paragraph(text, { style: 'bold', firstLine: 0, align: 'left', before: 7, keepWithNext: true });

const item = (text: string): Atom[] => paragraph(text, { size: 12, firstLine: 0, before: 2 });

function keepers(kit: RecoveryKit): Atom[] {
  const columns = [
    { title: 'Bản', share: 0.08, align: 'center' as const },
    { title: 'Họ và tên người giữ', share: 0.36 },
    { title: 'Nơi cất', share: 0.24 },
    { title: 'Ngày nhận', share: 0.16 },
    { title: 'Ký', share: 0.16 },
  ];
  const rows = [['1', kit.keeper ?? ''], ['2']];
  return table(columns, rows, { rowHeight: mm(7.5), size: 12 });
}

/** Groups as the code writes them, or of four signs. */
function groupsOf(code: string): string[] {
  const written = code
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  return written.length > 1 ? written : (written[0]?.match(/.{1,4}/gu) ?? []);
}

/** Numbered cells of equal size, read from left to right. */
function codeGrid(groups: readonly string[]): Atom[] {
  const width = BODY_WIDTH / PER_ROW;
  const rows = Array.from({ length: Math.ceil(groups.length / PER_ROW) }, (_, r) =>
    groups.slice(r * PER_ROW, (r + 1) * PER_ROW),
  );
  return together(
    rows.map((row, r) => ({
      height: CELL_HEIGHT,
      spaceBefore: r === 0 ? 8 : 0,
      keep: false,
      draw: (pen, y) => {
        row.forEach((group, c) => {
          const x = PAGE.left + c * width;
          const size = Math.min(22, (width - mm(8)) / group.length);
          pen.frame(x, y, width, CELL_HEIGHT, 0.8);
          pen.text(String(r * PER_ROW + c + 1), x + 3, y + 2, 9);
          spaced(pen, group, x + width / 2, y + (CELL_HEIGHT - lineHeight(size)) / 2, size);
        });
      },
    })),
  );
}

/** Signs at equal distances, so that each is read by itself. */
function spaced(
  pen: Parameters<Atom['draw']>[0],
  group: string,
  middle: number,
  y: number,
  size: number,
): void {
  const signs = [...group];
  const step = size * 0.98;
  signs.forEach((sign, index) => {
    pen.centred(sign, middle + (index - (signs.length - 1) / 2) * step, y, size, 'bold');
  });
}
