import type { OutputOf } from '../../../preload/contract/index.ts';
import { LOG_REASONS, LOG_VERDICTS } from '../../../preload/contract/vocabulary/edit-log.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { optionsOf, StateBadge } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';

export type Log = OutputOf<'editLog.log'>;
type Line = Log['lines'][number];

const TONES: Readonly<Record<Line['verdict'], Tone>> = {
  'without-minutes': 'bad',
  'other-value': 'warning',
  'not-found': 'neutral',
  'with-minutes': 'good',
};

function minutesText({ minutes, verdict }: Line): string {
  if (minutes === '' || verdict === 'with-minutes' || verdict === 'other-value') return minutes;
  const how = verdict === 'without-minutes' ? 'signedLater' : 'perhaps';
  return t(`edit-log.central.${how}`, { symbol: minutes });
}

/** "2026-11-12T08:15" → "12/11/2026 08:15" */
function happenedText({ happenedAt }: Line): string {
  // What could not be read stands there as the file has it.
  if (!/^\d{4}-\d\d-\d\d/u.test(happenedAt)) return happenedAt;
  const [day = '', clock = ''] = happenedAt.split('T');
  return `${formatDay(day)} ${clock}`.trim();
}

function reasonText({ reasons }: Line): string {
  return reasons.map((reason) => t(`edit-log.reason.${reason}`)).join('; ');
}

/** In one column, so that the values stay in sight beside it; minutes signed later say so themselves. */
function groundText(line: Line): string {
  const reasons = line.reasons.filter((reason) => reason !== 'signed-later' || line.minutes === '');
  return [minutesText(line), reasonText({ ...line, reasons })].filter((words) => words !== '').join('; ');
}

function semesterText({ semester }: Line): string {
  if (semester === null) return '';
  return semester === 3 ? t('edit-log.central.year') : String(semester);
}

export function lineColumns(kind: Log['kind']): Column<Line>[] {
  const verdict = (line: Line) => t(`edit-log.verdict.${line.verdict}`);
  const edits = kind === 'edits';
  const text = (
    key: 'className' | 'subjectName' | 'student' | 'teacher' | 'col' | 'before' | 'after',
    name: string,
    width: number,
    grow?: number,
  ): Column<Line> => ({
    key,
    header: t(`edit-log.central.${name}`),
    width,
    ...(grow === undefined ? {} : { grow }),
    text: (line) => line[key],
  });
  return [
    {
      key: 'verdict',
      header: t('edit-log.central.verdict'),
      width: 172,
      text: verdict,
      render: (line) => <StateBadge tone={TONES[line.verdict]} label={verdict(line)} />,
      compare: (a, b) => LOG_VERDICTS.indexOf(a.verdict) - LOG_VERDICTS.indexOf(b.verdict),
    },
    ...(edits
      ? [
          {
            key: 'minutes',
            header: t('edit-log.central.ground'),
            width: 170,
            grow: 3,
            text: groundText,
          } satisfies Column<Line>,
          {
            key: 'happenedAt',
            header: t('edit-log.central.happened'),
            width: 136,
            text: happenedText,
            compare: (a: Line, b: Line) =>
              a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0,
          } satisfies Column<Line>,
          text('teacher', 'teacher', 118, 1),
        ]
      : [
          {
            key: 'reason',
            header: t('edit-log.central.reason'),
            width: 190,
            grow: 2,
            text: reasonText,
          } satisfies Column<Line>,
        ]),
    text('className', 'class', 54),
    text('subjectName', 'subject', 70, 1),
    text('student', 'student', 130, 2),
    { key: 'semester', header: t('edit-log.central.semester'), width: 70, text: semesterText },
    text('col', 'col', 84),
    text('before', edits ? 'before' : 'ours', edits ? 50 : 90),
    text('after', edits ? 'after' : 'posted', edits ? 50 : 110),
    {
      key: 'row',
      header: t(`edit-log.central.${edits ? 'row' : 'place'}`),
      width: edits ? 70 : 110,
      align: edits ? 'right' : 'left',
      hidden: edits,
      text: ({ place }) => place,
      compare: (a, b) => a.position - b.position,
    },
  ];
}

export function lineFilters(rows: readonly Line[]): Filter<Line>[] {
  const count = (value: Line['verdict']) => rows.filter(({ verdict }) => verdict === value).length;
  return [
    {
      key: 'verdict',
      label: t('edit-log.filter.verdict'),
      options: LOG_VERDICTS.filter((value) => count(value) > 0).map((value) => ({
        value,
        label: `${t(`edit-log.verdict.${value}`)} (${String(count(value))})`,
        test: ({ verdict }: Line) => verdict === value,
      })),
    },
    {
      key: 'reason',
      label: t('edit-log.filter.reason'),
      options: LOG_REASONS.filter((reason) => rows.some(({ reasons }) => reasons.includes(reason))).map(
        (reason) => ({
          value: reason,
          label: t(`edit-log.reason.${reason}`),
          test: ({ reasons }: Line) => reasons.includes(reason),
        }),
      ),
    },
    {
      key: 'teacher',
      label: t('edit-log.filter.teacher'),
      options: optionsOf(rows, ({ teacher }) => teacher),
    },
  ];
}
