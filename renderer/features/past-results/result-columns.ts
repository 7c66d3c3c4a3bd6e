import { comparePersonNames, formatDay, t } from '../../i18n/index.ts';
import { optionsOf, type Column, type Filter } from '../../ui/index.ts';
import { circularText, markText, promotionText, type PastResultRow } from './result-text.ts';

const plain = (
  key: string,
  width: number,
  text: (row: PastResultRow) => string,
  more: Partial<Column<PastResultRow>> = {},
): Column<PastResultRow> => ({ key, header: t(`past-results.columns.${key}`), width, text, ...more });

export function resultColumns(rows: readonly PastResultRow[]): Column<PastResultRow>[] {
  const subjects = [...new Set(rows.flatMap((row) => Object.keys(row.subjects)))];
  return [
    plain('className', 70, (row) => row.className),
    plain('fullName', 200, (row) => row.fullName, {
      grow: 1,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    }),
    plain('birthDate', 105, (row) => formatDay(row.birthDate), {
      compare: (a, b) => a.birthDate.localeCompare(b.birthDate),
    }),
    plain('sectorId', 130, (row) => row.sectorId, { hidden: true }),
    ...subjects.map((subject): Column<PastResultRow> => ({
      key: `subject-${subject}`,
      header: subject,
      width: 84,
      hidden: true,
      text: (row) => markText(row.subjects[subject] ?? null),
    })),
    plain('average', 106, (row) => markText(row.average)),
    plain('level', 110, (row) => row.level),
    plain('conduct', 110, (row) => row.conduct),
    plain('award', 160, (row) => row.award),
    plain('promotion', 150, promotionText),
    plain('circular', 170, circularText, { hidden: true, onPaper: true }),
  ];
}

export function resultFilters(rows: readonly PastResultRow[]): Filter<PastResultRow>[] {
  return [
    {
      key: 'class',
      label: t('past-results.columns.className'),
      options: optionsOf(rows, (row) => row.className),
    },
    { key: 'level', label: t('past-results.columns.level'), options: optionsOf(rows, (row) => row.level) },
    { key: 'promotion', label: t('past-results.columns.promotion'), options: optionsOf(rows, promotionText) },
  ];
}
