import type {
  PastPromotion,
  ResultCircular,
} from '../../../../../preload/contract/vocabulary/past-results.ts';
import { entry, type CodeList } from './code-list.ts';

interface ResultWords {
  readonly level: CodeList<string>;
  readonly conduct: CodeList<string>;
}

const word = (label: string, aliases = '') => entry(label, label, aliases);
const TT22_LEVELS = [word('Tốt', 'T'), word('Khá', 'K'), word('Đạt', 'Đ'), word('Chưa đạt', 'CĐ')];
const PRIMARY_RESULTS = [
  word('Hoàn thành xuất sắc', 'HTXS'),
  word('Hoàn thành tốt', 'HTT|T'),
  word('Hoàn thành', 'HT|H|Đạt'),
  word('Chưa hoàn thành', 'CHT|C|Chưa đạt'),
];
const PRIMARY_QUALITIES = [word('Tốt', 'T'), word('Đạt', 'Đ'), word('Cần cố gắng', 'C')];

/** Levels and conduct as the circulars name them; what is older than they are is kept as written. */
export const RESULT_WORDS: Readonly<Record<Exclude<ResultCircular, 'older'>, ResultWords>> = {
  TT22: { level: TT22_LEVELS, conduct: TT22_LEVELS },
  TT27: { level: PRIMARY_RESULTS, conduct: PRIMARY_QUALITIES },
  // TT 58/2011 Điều 4, Điều 13.
  TT58: {
    level: [
      word('Giỏi', 'G'),
      word('Khá', 'K'),
      word('Trung bình', 'TB|Tb'),
      word('Yếu', 'Y'),
      word('Kém', 'Kem'),
    ],
    conduct: [word('Tốt', 'T'), word('Khá', 'K'), word('Trung bình', 'TB'), word('Yếu', 'Y')],
  },
  TT30: { level: PRIMARY_RESULTS, conduct: PRIMARY_QUALITIES },
};

export const PROMOTION_LIST: CodeList<PastPromotion> = [
  entry('promoted', 'Được lên lớp', 'Lên lớp|LL|Lên lớp thẳng|Được lên lớp thẳng|x|Có'),
  entry('retest', 'Kiểm tra lại', 'Thi lại|TL|Thi lại trong hè|Kiểm tra lại trong hè'),
  entry(
    'retrain',
    'Rèn luyện lại',
    'RLL|Rèn luyện trong hè|Rèn luyện hạnh kiểm trong hè|Rèn luyện trong kì nghỉ hè',
  ),
  entry('repeated', 'Ở lại lớp', 'Lưu ban|Không được lên lớp|OLL|Không lên lớp|Không'),
  entry(
    'completed',
    'Hoàn thành chương trình',
    'HTCT|Hoàn thành chương trình THCS|Hoàn thành chương trình tiểu học|Hoàn thành chương trình THPT|Tốt nghiệp|TN',
  ),
];
