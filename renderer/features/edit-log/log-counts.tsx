import { LOG_VERDICTS } from '../../../preload/contract/vocabulary/edit-log.ts';
import { compareText, t } from '../../i18n/index.ts';
import { CountsTable } from './counts-table.tsx';
import type { Log } from './line-columns.tsx';

/** Who has how many lines of each finding; who has the most without minutes first. */
export function LogCounts({ log }: { readonly log: Log }) {
  const teachers = [...new Set(log.lines.map(({ teacher }) => teacher))];
  const rows = teachers
    .map((teacher) => ({
      name: teacher,
      counts: LOG_VERDICTS.map(
        (verdict) => log.lines.filter((line) => line.teacher === teacher && line.verdict === verdict).length,
      ),
    }))
    .sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || compareText(a.name, b.name));
  return (
    <CountsTable
      label={t('edit-log.central.teachersLabel')}
      headers={[
        t('edit-log.central.teacher'),
        ...LOG_VERDICTS.map((value) => t(`edit-log.verdict.${value}`)),
      ]}
      rows={rows}
    />
  );
}
