import { EDIT_DIRECTIONS } from '../../../preload/contract/vocabulary/edit-log.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { optionsOf, StateBadge } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';
import { bookText, changeText, columnText, type Edit } from './edit-view.ts';

const TONES: Readonly<Record<Edit['direction'], Tone>> = {
  up: 'info',
  down: 'warning',
  emptied: 'bad',
  same: 'neutral',
  other: 'neutral',
};

export function editColumns(): Column<Edit>[] {
  const minutes = (edit: Edit) => (edit.minutes === '' ? t('edit-log.noMinutes') : edit.minutes);
  const direction = (edit: Edit) => t(`edit-log.direction.${edit.direction}`);
  const explanation = (edit: Edit) =>
    edit.explanation === '' && edit.minutes === '' ? t('edit-log.notExplained') : edit.explanation;
  return [
    {
      key: 'minutes',
      header: t('edit-log.columns.minutes'),
      width: 132,
      text: minutes,
      render: (edit) =>
        edit.minutes === '' ? <StateBadge tone="warning" label={t('edit-log.none')} /> : edit.minutes,
    },
    {
      key: 'at',
      header: t('edit-log.columns.at'),
      width: 136,
      text: ({ at }) => formatInstant(at),
      compare: (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
    },
    {
      key: 'teacher',
      header: t('edit-log.columns.teacher'),
      width: 130,
      grow: 1,
      text: ({ teacher }) => teacher,
    },
    { key: 'book', header: t('edit-log.columns.book'), width: 100, grow: 1, text: bookText },
    {
      key: 'student',
      header: t('edit-log.columns.student'),
      width: 140,
      grow: 1,
      text: ({ student }) => student,
    },
    { key: 'col', header: t('edit-log.columns.col'), width: 84, text: columnText },
    { key: 'change', header: t('edit-log.columns.change'), width: 134, text: changeText, onPaper: true },
    {
      key: 'direction',
      header: t('edit-log.columns.direction'),
      width: 96,
      text: direction,
      render: (edit) => <StateBadge tone={TONES[edit.direction]} label={direction(edit)} />,
    },
    {
      key: 'explanation',
      header: t('edit-log.columns.explanation'),
      width: 150,
      grow: 3,
      text: explanation,
    },
    {
      key: 'how',
      header: t('edit-log.columns.how'),
      width: 110,
      hidden: true,
      text: ({ how }) => t(`edit-log.how.${how}`),
    },
    {
      key: 'window',
      header: t('edit-log.columns.window'),
      width: 200,
      hidden: true,
      text: ({ window }) => window,
    },
    {
      key: 'person',
      header: t('edit-log.columns.person'),
      width: 150,
      hidden: true,
      text: ({ person }) => person,
    },
    {
      key: 'login',
      header: t('edit-log.columns.login'),
      width: 110,
      hidden: true,
      text: ({ login }) => login,
    },
  ];
}

export function editFilters(rows: readonly Edit[]): Filter<Edit>[] {
  const minutes = t('edit-log.filter.minutes');
  return [
    {
      key: 'minutes',
      label: minutes,
      options: [
        { value: 'without', label: t('edit-log.filter.without'), test: (edit) => edit.minutes === '' },
        { value: 'with', label: t('edit-log.filter.with'), test: (edit) => edit.minutes !== '' },
      ],
    },
    {
      key: 'explanation',
      label: t('edit-log.filter.explanation'),
      options: [
        {
          value: 'open',
          label: t('edit-log.filter.open'),
          test: ({ explanation, minutes: symbol }) => explanation === '' && symbol === '',
        },
        {
          value: 'explained',
          label: t('edit-log.filter.explained'),
          test: ({ explanation }) => explanation !== '',
        },
      ],
    },
    {
      key: 'direction',
      label: t('edit-log.filter.direction'),
      options: EDIT_DIRECTIONS.map((value) => ({
        value,
        label: t(`edit-log.direction.${value}`),
        test: (edit: Edit) => edit.direction === value,
      })),
    },
    {
      key: 'teacher',
      label: t('edit-log.filter.teacher'),
      options: optionsOf(rows, ({ teacher }) => teacher),
    },
  ];
}
