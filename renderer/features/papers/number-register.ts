import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { noticeDone, noticeError } from '../../ui/index.ts';
import type { Column, Filter } from '../../ui/index.ts';

export type NumberRegisters = OutputOf<'papers.numberRegister'>;
export type RegisterEntry = NumberRegisters['entries'][number];

export function stateText({ state }: RegisterEntry): string {
  return state === null ? t('number-registers.missing') : t(`papers.state.${state}`);
}

export function noteText({ reason, signedOn, remark }: RegisterEntry): string {
  if (reason !== '') return reason;
  const signed = signedOn === null ? '' : t('number-registers.signedOn', { day: formatDay(signedOn) });
  return [signed, remark].filter((part) => part !== '').join('. ');
}

export function registerFilters(): Filter<RegisterEntry>[] {
  return [
    {
      key: 'state',
      label: t('papers.columns.state'),
      options: (['issued', 'signing', 'signed', 'refused', 'void'] as const).map((state) => ({
        value: state,
        label: t(`papers.state.${state}`),
        test: (row: RegisterEntry) => row.state === state,
      })),
    },
  ];
}

export function plainColumns(): Column<RegisterEntry>[] {
  return [
    {
      key: 'symbol',
      header: t('papers.columns.number'),
      width: 150,
      text: (row) => row.symbol,
      compare: (a, b) => a.kind.localeCompare(b.kind) || a.number - b.number,
    },
    {
      key: 'issuedAt',
      header: t('number-registers.day'),
      width: 130,
      text: (row) => (row.issuedAt === null ? '' : formatInstant(row.issuedAt)),
      compare: (a, b) => (a.issuedAt ?? '').localeCompare(b.issuedAt ?? ''),
    },
    {
      key: 'kind',
      header: t('number-registers.subject'),
      width: 220,
      grow: 1,
      text: (row) => t(`papers.kind.${row.kind}`),
    },
    { key: 'person', header: t('papers.columns.person'), width: 170, grow: 1, text: (row) => row.person },
  ];
}

type Choice = { readonly year: number; readonly kinds: RegisterEntry['kind'][] };

export async function viewRegister(choice: Choice): Promise<void> {
  try {
    await call('shell.previewDocument', {
      source: { method: 'papers.numberRegisterFile', input: { ...choice } },
      title: t('number-registers.window', { year: String(choice.year) }),
    });
  } catch (error) {
    noticeError(error);
  }
}

export async function exportRegister(choice: Choice): Promise<void> {
  try {
    const { fileName, bytes } = await call('papers.exportNumberRegister', { ...choice });
    const { saved } = await call('shell.saveFile', { suggestedName: fileName, bytes });
    if (saved) noticeDone(t('number-registers.saved'));
  } catch (error) {
    noticeError(error);
  }
}
