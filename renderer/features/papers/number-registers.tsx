import { Alert, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice, StateBadge } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import {
  exportRegister,
  noteText,
  plainColumns,
  registerFilters,
  stateText,
  viewRegister,
} from './number-register.ts';
import type { RegisterEntry } from './number-register.ts';
import { STATE_TONES } from './paper-state.ts';
import { RegisterChoice } from './register-choice.tsx';

const NONE: RegisterEntry[] = [];

function registerColumns(): Column<RegisterEntry>[] {
  return [
    ...plainColumns(),
    {
      key: 'state',
      header: t('papers.columns.state'),
      width: 140,
      text: stateText,
      render: (row) => (
        <StateBadge tone={row.state === null ? 'bad' : STATE_TONES[row.state]} label={stateText(row)} />
      ),
    },
    { key: 'note', header: t('number-registers.note'), width: 200, grow: 2, text: noteText },
  ];
}

/** Every number the program gave to papers in a year with what became of it; cancelled ones keep their place. */
export function NumberRegisters() {
  const language = useLanguage();
  const { path, params } = useLocation();
  const asked = /^\d{4}$/u.test(params.get('year') ?? '') ? Number(params.get('year')) : null;
  const { data, isPending, error, refetch } = useQuery('papers.numberRegister', { year: asked });
  const registers = data?.registers ?? [];
  const kind = registers.find((register) => register.kind === params.get('kind'))?.kind ?? null;
  const rows = useMemo(
    () => (data?.entries ?? NONE).filter((entry) => kind === null || entry.kind === kind),
    [data, kind],
  );
  const columns = useMemo(registerColumns, [language]);
  const filters = useMemo(registerFilters, [language]);
  const missing = registers.filter((register) => register.missing.length > 0);
  const cancelled = rows.filter(({ state }) => state === 'void').length;
  const choice = { year: data?.year ?? 0, kinds: kind === null ? [] : [kind] };
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <RegisterChoice
          years={data?.years ?? []}
          year={data?.year ?? null}
          registers={registers.map((register) => ({
            value: register.kind,
            label: `${t(`papers.kind.${register.kind}`)} (${String(register.last)})`,
          }))}
          register={kind ?? ''}
          onChange={(next) => {
            navigate(path, next);
          }}
        />
        {missing.length > 0 ? (
          <Alert color="red" role="alert" p="xs" flex={1}>
            {missing.map((register) => (
              <div key={register.kind}>
                {t('number-registers.gap', {
                  kind: t(`papers.kind.${register.kind}`),
                  numbers: register.missing.join(', '),
                })}
              </div>
            ))}
          </Alert>
        ) : (
          rows.length > 0 && (
            <Alert color="green" p="xs" flex={1} role="status">
              {t(cancelled === 0 ? 'number-registers.whole' : 'number-registers.wholeCancelled', {
                count: rows.length,
                cancelled,
              })}
            </Alert>
          )
        )}
        <CommandButton
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={rows.length === 0}
          act={() => viewRegister(choice)}
        >
          {t('number-registers.print')}
        </CommandButton>
      </Group>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id="number-registers"
          label={t('number-registers.title')}
          noun={t('number-registers.noun')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.kind}:${String(row.number)}`}
          filters={filters}
          loading={isPending}
          onOpen={(row) => {
            if (row.paperId !== null) navigate('/papers', { open: row.paperId });
          }}
          onExport={() => void exportRegister(choice)}
          empty={<EmptyState title={t('number-registers.empty')} hint={t('number-registers.emptyHint')} />}
        />
      )}
    </>
  );
}
