import { renderLayout, type Atom, type Layout } from '../../../platform/pdf/index.ts';
import { numberOf, stampOf } from '../../papers/index.ts';
import { accountSlip } from './account-slip.ts';
import { commitment } from './commitment.ts';
import { handoverMinutes } from './handover-minutes.ts';
import { revocationMinutes } from './revocation-minutes.ts';
import type { AccountPaperKind, PaperModel } from './types.ts';

const TITLES: Readonly<Record<AccountPaperKind, string>> = {
  'bien-ban-ban-giao': 'Biên bản bàn giao tài khoản',
  'cam-ket': 'Cam kết bảo đảm an ninh dữ liệu',
  'phieu-cap': 'Phiếu cấp tài khoản',
  'bien-ban-thu-hoi': 'Biên bản thu hồi tài khoản',
};

/** One paper as PDF bytes; the same model always gives the same bytes. Throws `pdf.missing-glyph`, `pdf.bad-time`. */
export function renderPaper(paper: PaperModel): Uint8Array {
  return renderLayout(paperLayout(paper));
}

/** Ready to be put on pages, alone or with others. */
export function paperLayout(paper: PaperModel): Layout {
  const number = numberOf(paper.meta);
  return {
    title: number === '' ? TITLES[paper.kind] : `${TITLES[paper.kind]} số ${number}`,
    author: paper.school.schoolName,
    createdAt: paper.meta.issuedAt,
    atoms: atomsOf(paper),
    stamp: stampOf(paper),
  };
}

function atomsOf(paper: PaperModel): Atom[] {
  switch (paper.kind) {
    case 'bien-ban-ban-giao':
      return handoverMinutes(paper);
    case 'cam-ket':
      return commitment(paper);
    case 'phieu-cap':
      return accountSlip(paper);
    case 'bien-ban-thu-hoi':
      return revocationMinutes(paper);
  }
}
