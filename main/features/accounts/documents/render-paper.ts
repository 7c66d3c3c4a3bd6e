import {
  renderLayout,
  renderMany,
  type Atom,
  type Layout,
  type ManyOptions,
} from '../../../platform/pdf/index.ts';
import { accountSlip } from './account-slip.ts';
import { commitment } from './commitment.ts';
import { handoverMinutes } from './handover-minutes.ts';
import { numberOf, stampOf } from './paper-parts.ts';
import { revocationMinutes } from './revocation-minutes.ts';
import type { PaperKind, PaperModel } from './types.ts';

const TITLES: Readonly<Record<PaperKind, string>> = {
  'bien-ban-ban-giao': 'Biên bản bàn giao tài khoản',
  'cam-ket': 'Cam kết bảo đảm an ninh dữ liệu',
  'phieu-cap': 'Phiếu cấp tài khoản',
  'bien-ban-thu-hoi': 'Biên bản thu hồi tài khoản',
};

/** One paper as PDF bytes; the same model always gives the same bytes. Throws `pdf.missing-glyph`, `pdf.bad-time`. */
export function renderPaper(paper: PaperModel): Uint8Array {
  return renderLayout(layoutOf(paper));
}

/** Many papers in one file for the printer, each with its own page numbers; without signature fields. */
export function renderCombined(
  papers: readonly PaperModel[],
  options: Pick<ManyOptions, 'twoSided' | 'onProgress' | 'signal'> & { title?: string } = {},
): Promise<Uint8Array> {
  const [first] = papers;
  if (!first) return Promise.reject(new Error('Nothing to combine'));
  const { title = 'Giấy tờ bàn giao tài khoản', ...rest } = options;
  const head = { title, author: first.school.schoolName, createdAt: first.meta.issuedAt };
  return renderMany(papers.map(layoutOf), { ...rest, ...head });
}

function layoutOf(paper: PaperModel): Layout {
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
