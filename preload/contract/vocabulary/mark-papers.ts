/** Sổ theo dõi và đánh giá học sinh (theo lớp, theo môn), bảng điểm, phiếu báo điểm: printed, neither numbered nor signed. */
export const MARK_PAPERS = ['class-book', 'subject-book', 'table', 'slips'] as const;
export type MarkPaper = (typeof MARK_PAPERS)[number];

export const SLIP_SIZES = ['A4', 'A5'] as const;
