import { formatInstant, formatNumber, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Tone } from '../../ui/index.ts';
import { kindText } from '../restore/index.ts';
import type { CopyView } from '../restore/index.ts';
import { formatBytes } from './format-bytes.ts';

const TONES: Readonly<Record<CopyView['state'], Tone>> = {
  own: 'good',
  foreign: 'warning',
  unreadable: 'bad',
};

export function placesText({ inMain, inSecond }: CopyView): string {
  const places = [inMain && t('backups.place.main'), inSecond && t('backups.place.second')];
  return places.filter((place) => place !== false).join(', ');
}

export function CopyState({ copy }: { readonly copy: CopyView }) {
  return <StateBadge tone={TONES[copy.state]} label={t(`backups.state.${copy.state}`)} />;
}

export function copyColumns(): readonly Column<CopyView>[] {
  const counted = (pick: (counts: NonNullable<CopyView['counts']>) => number) => (copy: CopyView) =>
    copy.counts === null ? '' : formatNumber(pick(copy.counts));
  return [
    {
      key: 'madeAt',
      header: t('backups.madeAt'),
      width: 160,
      text: (copy) => (copy.madeAt === '' ? copy.name : formatInstant(copy.madeAt)),
      compare: (a, b) => a.madeAt.localeCompare(b.madeAt),
    },
    { key: 'kind', header: t('backups.kindLabel'), width: 170, grow: 1, text: kindText },
    {
      key: 'state',
      header: t('backups.stateLabel'),
      width: 150,
      text: (copy) => t(`backups.state.${copy.state}`),
      render: (copy) => <CopyState copy={copy} />,
    },
    { key: 'places', header: t('backups.places'), width: 170, grow: 1, text: placesText },
    {
      key: 'staff',
      header: t('backups.staff'),
      width: 90,
      align: 'right',
      text: counted(({ staff }) => staff),
      compare: (a, b) => (a.counts?.staff ?? 0) - (b.counts?.staff ?? 0),
    },
    {
      key: 'students',
      header: t('backups.students'),
      width: 100,
      align: 'right',
      text: counted(({ students }) => students),
      compare: (a, b) => (a.counts?.students ?? 0) - (b.counts?.students ?? 0),
    },
    {
      key: 'papers',
      header: t('backups.papers'),
      width: 100,
      align: 'right',
      text: counted(({ papers }) => papers),
      compare: (a, b) => (a.counts?.papers ?? 0) - (b.counts?.papers ?? 0),
    },
    {
      key: 'bytes',
      header: t('backups.size'),
      width: 100,
      align: 'right',
      text: (copy) => formatBytes(copy.bytes),
      compare: (a, b) => a.bytes - b.bytes,
    },
    { key: 'name', header: t('backups.name'), width: 320, hidden: true, text: (copy) => copy.name },
  ];
}
