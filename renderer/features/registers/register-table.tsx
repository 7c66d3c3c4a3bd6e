import { Alert, Button, Switch } from '@mantine/core';
import { IconEyeOff, IconPlus, IconTableImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import {
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { navigate, useLinkedChoice } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice, PageHeader } from '../../ui/index.ts';
import type { Entry } from './cell-text.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { exportRegister } from './export-register.ts';
import { registerColumns, registerFilters } from './register-columns.tsx';

const NONE: readonly Entry[] = [];
const NEW = 'new';

interface RegisterTableProps {
  readonly register: RegisterName;
  readonly tabs: ReactNode;
}

/** One register: list, form, history, import and export, all by its definition. */
export function RegisterTable({ register, tabs }: RegisterTableProps) {
  const language = useLanguage();
  const { sensitive } = REGISTER_DEFINITIONS[register];
  const [archived, setArchived] = useState(false);
  const { data, isPending, error, refetch } = useQuery(
    'registers.list',
    { register, archived },
    { keepPrevious: true },
  );
  const mayManage = useMay('registers.manage');
  const mayHealth = useMay('health.manage');
  const mayRun = useMay('imports.run');
  const mayChange = mayManage && (!sensitive || mayHealth);
  const linked = useLinkedChoice();
  const [open, setOpen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const rows = data?.rows ?? NONE;
  const columns = useMemo(() => registerColumns(register, archived), [register, archived, language]);
  const filters = useMemo(() => registerFilters(register, rows), [register, rows, language]);
  const opened = rows.find(({ id }) => id === open);
  const edited = rows.find(({ id }) => id === editing) ?? null;
  const buttons = mayChange && (
    <>
      {mayRun && (
        <Button
          variant="default"
          leftSection={<IconTableImport size={16} aria-hidden />}
          onClick={() => {
            navigate('/imports', { kind: register });
          }}
        >
          {t('registers.import')}
        </Button>
      )}
      <Button
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          setEditing(NEW);
        }}
      >
        {t(`registers.${register}.add`)}
      </Button>
    </>
  );
  const stopped = data?.archived ?? 0;
  return (
    <>
      <PageHeader title={t('registers.title')} subtitle={t(`registers.${register}.lead`)}>
        {rows.length > 0 && buttons}
      </PageHeader>
      {tabs}
      {data?.masked === true && (
        <Alert color="blue" p="xs" icon={<IconEyeOff size={18} aria-hidden />}>
          {t('registers.masked')}
        </Alert>
      )}
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!error && (
        <DataTable
          id={`register-${register}`}
          label={t(`registers.${register}.title`)}
          noun={t(`registers.${register}.noun`)}
          columns={columns}
          filters={filters}
          initialChosen={linked}
          initialSort={sensitive ? { key: 'day', descending: true } : { key: 'code', descending: false }}
          rows={rows}
          rowKey={({ id }) => id}
          loading={isPending}
          onOpen={({ id }) => {
            setOpen(id);
          }}
          onExport={
            data?.masked === true
              ? undefined
              : (shown, keys) => {
                  void exportRegister(
                    register,
                    shown.map(({ id }) => id),
                    keys,
                  );
                }
          }
          toolbar={
            stopped > 0 && (
              <Switch
                label={t('registers.showStopped', { count: stopped })}
                checked={archived}
                onChange={(event) => {
                  setArchived(event.currentTarget.checked);
                }}
              />
            )
          }
          empty={
            stopped > 0 && !archived ? (
              <EmptyState
                title={t('registers.allStoppedTitle')}
                hint={t('registers.allStoppedText', { count: stopped })}
              >
                <Button
                  variant="default"
                  onClick={() => {
                    setArchived(true);
                  }}
                >
                  {t('registers.showStopped', { count: stopped })}
                </Button>
                {buttons}
              </EmptyState>
            ) : (
              <EmptyState
                title={t(`registers.${register}.emptyTitle`)}
                hint={t(mayChange ? `registers.${register}.emptyText` : 'registers.nothingForRole')}
              >
                {buttons}
              </EmptyState>
            )
          }
        />
      )}
      {opened && (
        <EntryPanel
          register={register}
          entry={opened}
          mayChange={mayChange}
          onEdit={() => {
            setEditing(opened.id);
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {editing !== null && (
        <EntryDialog
          register={register}
          entry={edited}
          rows={rows}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}
