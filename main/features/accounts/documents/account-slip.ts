import {
  BODY_HEIGHT,
  BODY_WIDTH,
  PAGE,
  letterhead,
  mm,
  numberLine,
  type Atom,
  type Pen,
} from '../../../platform/pdf/index.ts';
import { headedSchool, numberOf } from '../../papers/index.ts';
import { passwordCells } from './password-cells.ts';
import type { SlipPaper } from './types.ts';
import { wordingOf } from './wording.ts';

/** The sheet is three panels of equal height and a stub, measured from the top edge. */
const FOLD_BACK = mm(80);
const FOLD_UP = mm(160);
const CUT = mm(240);

/**
 * Phiếu cấp tài khoản, sealed by folding: the lowest panel goes up over the secret, the address panel goes behind.
 * The stub below the cut line stays at the school and never carries the password; nothing encodes it either.
 */
export function accountSlip(paper: SlipPaper): Atom[] {
  const head = letterhead(headedSchool(paper.school, wordingOf(paper)), {
    numberLine: numberLine(paper.meta.number, paper.meta.symbol),
    datedAt: paper.meta.issuedAt,
  });
  const page: Atom = {
    height: BODY_HEIGHT,
    spaceBefore: 0,
    keep: false,
    draw: (pen, y) => {
      head.draw(pen, y - mm(6));
      address(pen, paper, Math.max(mm(43), y - mm(6) + head.height + mm(1.5)));
      line(pen, FOLD_BACK, '3. Gấp ra phía sau, dán hoặc ghim mép để niêm phong');
      secret(pen, paper);
      line(pen, FOLD_UP, '2. Gấp ngược lên, che kín phần mật khẩu');
      pen.screen(
        'BẢO MẬT SỔ TRƯỜNG '.repeat(14),
        PAGE.left,
        FOLD_UP + mm(6),
        BODY_WIDTH,
        CUT - FOLD_UP - mm(12),
      );
      line(pen, CUT, '1. Cắt theo đường này, giữ phần dưới tại trường');
      stub(pen, paper);
    },
  };
  return [page];
}

function address(pen: Pen, { receiver }: SlipPaper, top: number): void {
  const middle = PAGE.width / 2;
  pen.centred('PHIẾU CẤP TÀI KHOẢN', middle, top, 14, 'bold');
  pen.text('Người nhận:', PAGE.left, top + mm(8), 13);
  pen.fitted(receiver.fullName, PAGE.left + mm(25), top + mm(7.7), BODY_WIDTH - mm(25), 14, 'bold');
  const about = [receiver.title, receiver.department].filter(Boolean).join(', ');
  pen.fitted(about, PAGE.left + mm(25), top + mm(14), BODY_WIDTH - mm(25), 13);
  pen.fitted(
    'Chỉ người nhận được mở phiếu. Phiếu rách mép hoặc đã bị mở: không nhận, báo ngay cho nhà trường.',
    PAGE.left,
    top + mm(21.5),
    BODY_WIDTH,
    12,
    'italic',
  );
}

function secret(pen: Pen, { account, initialPassword }: SlipPaper): void {
  const label = (text: string, y: number): void => pen.text(text, PAGE.left, y, 12);
  const x = PAGE.left + mm(35);
  const width = BODY_WIDTH - mm(35);
  const top = FOLD_BACK + mm(8);
  label('Hệ thống:', top);
  pen.fitted(account.systemName, x, top, width, 12);
  label('Địa chỉ:', top + mm(7));
  pen.fitted(account.systemAddress ?? 'theo hướng dẫn của nhà trường', x, top + mm(7), width, 12);
  label('Tên đăng nhập:', top + mm(16));
  pen.fitted(account.login, x, top + mm(14), width, 20, 'bold');
  label('Mật khẩu ban đầu:', top + mm(29));
  if (initialPassword === null)
    pen.text('(đã in một lần và đã xóa, nhà trường không lưu)', x, top + mm(29), 12, 'italic');
  else passwordCells(pen, initialPassword, x, top + mm(25), width);
  const steps = [
    '1. Mở phiếu ở nơi riêng tư, đăng nhập và đổi mật khẩu ngay trong lần đầu tiên.',
    '2. Không chụp ảnh, không đưa phiếu cho người khác. Đổi mật khẩu xong thì hủy phần này.',
    '3. Đăng nhập không được hoặc nghi có người biết mật khẩu: báo ngay cho cán bộ phụ trách CNTT.',
  ];
  steps.forEach((step, index) => pen.fitted(step, PAGE.left, top + mm(46) + index * mm(6), BODY_WIDTH, 12));
}

function stub(pen: Pen, paper: SlipPaper): void {
  const { receiver, account, meta } = paper;
  const { recipients } = wordingOf(paper);
  const top = CUT + mm(6);
  const half = BODY_WIDTH * 0.6;
  const right = PAGE.left + half + (BODY_WIDTH - half) / 2;
  pen.text(`PHẦN LƯU CỦA PHIẾU SỐ ${numberOf(meta) || '........'}`, PAGE.left, top, 12, 'bold');
  pen.fitted(`Người nhận: ${receiver.fullName}`, PAGE.left, top + mm(6), half - 8, 12);
  pen.fitted(`Chức vụ: ${receiver.title}`, PAGE.left, top + mm(11.5), half - 8, 12);
  pen.fitted(`Tên đăng nhập: ${account.login}`, PAGE.left, top + mm(17), half - 8, 12);
  if (recipients.length > 0) {
    pen.fitted(`Nơi nhận: ${recipients.join(' ')}`, PAGE.left, top + mm(22.5), half - 8, 11, 'italic');
  }
  pen.centred('Đã nhận phiếu còn nguyên niêm phong', right, top, 12);
  pen.centred('Ngày ...... tháng ...... năm ..........', right, top + mm(5.5), 12, 'italic');
  pen.centred('(Ký, ghi rõ họ tên)', right, top + mm(11), 12, 'italic');
}

function line(pen: Pen, y: number, label: string): void {
  pen.rule(mm(8), y, PAGE.width - mm(8), y, 0.5, 4);
  pen.text(label, PAGE.left, y + 1.5, 9, 'italic');
}
