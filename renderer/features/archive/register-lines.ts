import type { OutputOf } from '../../../preload/contract/index.ts';
import type { DispatchBook } from '../../../preload/contract/vocabulary/dispatches.ts';
import { call } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { noticeDone, noticeError } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';

export type DispatchRegisters = OutputOf<'archive.dispatchRegister'>;
export type RegisterLine = DispatchRegisters['entries'][number];
type Range = DispatchRegisters['series'][number]['missing'][number];

export function stateText({ state }: RegisterLine): string {
  return state === null
    ? t('number-registers.missing')
    : t(state === 'void' ? 'papers.state.void' : 'archive.state.kept');
}

export function noteText({ reason, origin, note }: RegisterLine): string {
  const made = origin === 'earlier' || origin === 'read' ? t(`archive.origin.${origin}`) : '';
  return [reason, made, note].filter((part) => part !== '').join('. ');
}

export function seriesText(series: RegisterLine['series']): string {
  if (series === null) return t('number-registers.unnumbered');
  return series === 'dispatch-in' ? t('archive.kind.dispatch-in') : t(`archive.outKind.${series}`);
}

/** "01–36, 40". */
export function rangesText(ranges: readonly Range[]): string {
  const word = (number: number): string => String(number).padStart(2, '0');
  return ranges.map(({ from, to }) => (from === to ? word(from) : `${word(from)}–${word(to)}`)).join(', ');
}

export function lineKey({ ref, series, number }: RegisterLine): string {
  return ref ?? `${series ?? ''}:${String(number)}`;
}

export function lineFilters(): Filter<RegisterLine>[] {
  return [
    {
      key: 'state',
      label: t('papers.columns.state'),
      options: (['kept', 'void'] as const).map((state) => ({
        value: state,
        label: t(state === 'void' ? 'papers.state.void' : 'archive.state.kept'),
        test: (row: RegisterLine) => row.state === state,
      })),
    },
  ];
}

const byNumber = (a: RegisterLine, b: RegisterLine): number =>
  (a.series ?? '').localeCompare(b.series ?? '') || (a.number ?? 0) - (b.number ?? 0);
const dayText = (day: string): string => (day === '' ? '' : formatDay(day));

/** In the order of the book on paper; the state stands behind them. */
export function lineColumns(book: DispatchBook): Column<RegisterLine>[] {
  const column = (key: string, width: number, text: Column<RegisterLine>['text'], more = {}) => ({
    ...{ key, header: t(`number-registers.columns.${key}`), width, text },
    ...more,
  });
  const day = column('day', 112, (row) => dayText(row.day), {
    compare: (a: RegisterLine, b: RegisterLine) => a.day.localeCompare(b.day),
  });
  const symbol = (more = {}) =>
    column(
      'symbol',
      132,
      (row) => row.symbol || (row.number === null ? '' : rangesText([numberOf(row.number)])),
      more,
    );
  const subject = column('subject', 180, (row) => row.subject, { grow: 3 });
  if (book === 'in')
    return [
      column('number', 66, (row) => String(row.number ?? ''), { align: 'right', compare: byNumber }),
      column('arrivalDay', 96, (row) => dayText(row.arrivalDay), {
        compare: (a: RegisterLine, b: RegisterLine) => a.arrivalDay.localeCompare(b.arrivalDay),
      }),
      column('author', 130, (row) => row.party, { grow: 2 }),
      symbol(),
      day,
      subject,
      column('dealer', 110, (row) => row.receiver, { grow: 1 }),
    ];
  return [
    symbol({ compare: byNumber }),
    day,
    column('kind', 96, (row) => seriesText(row.series)),
    subject,
    column('signer', 120, (row) => row.signer, { grow: 1 }),
    column('receiver', 140, (row) => row.party, { grow: 2 }),
    column('keeper', 130, (row) => row.receiver, { hidden: true, onPaper: true }),
    column('copies', 80, (row) => (row.copies === 0 ? '' : String(row.copies)), {
      hidden: true,
      onPaper: true,
    }),
  ];
}

const numberOf = (number: number): Range => ({ from: number, to: number });

interface Choice {
  readonly book: DispatchBook;
  readonly year: number;
}

export async function viewDispatchRegister(choice: Choice): Promise<void> {
  try {
    await call('shell.previewDocument', {
      source: { method: 'archive.dispatchRegisterFile', input: { ...choice } },
      title: t(`number-registers.windows.${choice.book}`, { year: String(choice.year) }),
    });
  } catch (error) {
    noticeError(error);
  }
}

export async function exportDispatchRegister(choice: Choice): Promise<void> {
  try {
    const { fileName, bytes } = await call('archive.exportDispatchRegister', { ...choice });
    const { saved } = await call('shell.saveFile', { suggestedName: fileName, bytes });
    if (saved) noticeDone(t('number-registers.saved'));
  } catch (error) {
    noticeError(error);
  }
}
