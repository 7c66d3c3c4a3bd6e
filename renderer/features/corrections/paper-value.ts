import { formatMark, t } from '../../i18n/index.ts';
import { showCell } from '../../ui/mark-grid/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';

type Cell = CorrectionDetail['cellList'][number];

/** A value as the minutes will have it: "7,0" where the grid shows "7". */
export function paperValue(kind: Cell['kind'], value: Cell['before']): string {
  if (kind === 'mark' && typeof value === 'number') return formatMark(value);
  return showCell(kind, value) || t('corrections.blank');
}
