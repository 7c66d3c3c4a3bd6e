import { formatQrPayload, vaultTagOf } from '../qr/payload.ts';
import { qrModules } from '../qr/modules.ts';
import { mm } from './page-format.ts';
import type { Pen } from './pen.ts';

/** What each page says about the paper it belongs to. */
export interface PageStamp {
  /** "05/BB-THCSDQ", empty for a draft. */
  number: string;
  paperId: string;
  vaultId: string;
  version: number;
  /** SHA-256 of the paper's canonical content, hexadecimal; a file cannot print its own hash. Empty for a draft. */
  contentDigest: string;
  /** Head of the audit log when the paper was issued, hexadecimal. */
  auditHead: string;
}

const QR_SIDE = mm(16);

/** Small print and the QR code in the bottom margin of every page; a draft says so and carries no code. */
export function drawPageStamp(pen: Pen, stamp: PageStamp, page: number, pages: number): void {
  const { left, height, bottom, width, right } = pen.format;
  const top = height - bottom + mm(2.5);
  pen.rule(left, top, width - right - QR_SIDE - mm(4), top, 0.4);
  const of = `trang ${page}/${pages}`;
  if (stamp.contentDigest === '') {
    pen.text(`BẢN NHÁP, chưa có giá trị · ${of}`, left, top + 3, 9, 'italic');
    return;
  }
  const head = stamp.auditHead === '' ? '' : ` · Nhật ký: ${stamp.auditHead.slice(0, 16)}`;
  pen.text(`Số ${stamp.number} · bản ${stamp.version} · ${of}`, left, top + 3, 9);
  pen.text(`Mã nội dung: ${stamp.contentDigest.slice(0, 16)}${head}`, left, top + 14, 9);
  const text = formatQrPayload({
    vaultTag: vaultTagOf(stamp.vaultId),
    paperId: stamp.paperId,
    digestPrefix: stamp.contentDigest.slice(0, 16),
    page,
    pages,
  });
  drawQr(pen, text, width - right - QR_SIDE, top, QR_SIDE);
}

function drawQr(pen: Pen, text: string, x: number, y: number, side: number): void {
  const { side: count, dark } = qrModules(text);
  const step = side / count;
  const bars: [x: number, y: number, length: number][] = [];
  for (let row = 0; row < count; row++) {
    for (let from = 0; from < count; from++) {
      let to = from;
      while (to < count && dark[row * count + to]) to++;
      if (to > from) bars.push([x + from * step, y + row * step, (to - from) * step]);
      from = to;
    }
  }
  pen.bars(bars, step);
}
