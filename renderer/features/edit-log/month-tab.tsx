import { Button, Group, Select, Text } from '@mantine/core';
import { IconCalendarEvent, IconCertificate, IconDownload, IconFileText } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatDay, t, useLanguage } from '../../i18n/index.ts';
import { CommandButton, DataTable, EmptyState, ErrorNotice } from '../../ui/index.ts';
import { saveFile } from '../imports/index.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { TranscriptsDialog } from './transcripts-dialog.tsx';
import { CountsTable } from './counts-table.tsx';
import { editColumns, editFilters } from './edit-columns.tsx';
import { EditPanel } from './edit-panel.tsx';
import { monthText, type Edit, type Month } from './edit-view.ts';
import { issuePack } from './issue-pack.ts';

const NONE: Edit[] = [];

/** The edits of one month: everybody's for who watches over the log, one's own for a teacher. */
export function MonthTab() {
  const language = useLanguage();
  const { path, params } = useLocation();
  const months = useQuery('editLog.months', {});
  const listed = months.data ?? [];
  const month = listed.find((known) => known === params.get('month')) ?? listed[0] ?? null;
  const shown = useQuery('editLog.month', { month: month ?? '2000-01' }, { enabled: month !== null });
  const [open, setOpen] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'calendar' | 'transcripts' | null>(null);
  const closeDialog = (): void => {
    setDialog(null);
  };
  const mayManage = useMay('edit-log.manage');
  const rows = shown.data?.edits ?? NONE;
  const columns = useMemo(editColumns, [language]);
  const filters = useMemo(() => editFilters(rows), [rows, language]);
  const opened = rows.find(({ eventId }) => eventId === open);
  if (month === null && months.data) {
    return <EmptyState title={t('edit-log.month.noYearTitle')} hint={t('edit-log.month.noYearHint')} />;
  }
  return (
    <>
      <Group gap="sm" wrap="wrap">
        <Select
          aria-label={t('edit-log.month.pick')}
          w={170}
          allowDeselect={false}
          data={listed.map((value) => ({ value, label: monthText(value) }))}
          value={month}
          onChange={(value) => {
            if (value !== null) navigate(path, { ...Object.fromEntries(params), month: value });
          }}
        />
        {shown.data && <MonthState month={shown.data} />}
        {mayManage && (
          <Group gap="xs" ml="auto">
            <Button
              variant="default"
              leftSection={<IconCalendarEvent size={16} aria-hidden />}
              onClick={() => {
                setDialog('calendar');
              }}
            >
              {t('edit-log.month.calendar')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconCertificate size={16} aria-hidden />}
              onClick={() => {
                setDialog('transcripts');
              }}
            >
              {t('edit-log.month.transcripts')}
            </Button>
            {shown.data && rows.length > 0 && <PackButtons month={shown.data} />}
          </Group>
        )}
      </Group>
      <ErrorNotice
        error={months.error ?? shown.error}
        onRetry={() => {
          void months.refetch();
          void shown.refetch();
        }}
      />
      {shown.data && shown.data.everybody && rows.length > 0 && <TeacherCounts month={shown.data} />}
      {!shown.error && (
        <DataTable
          key={month}
          id="edit-log.month"
          label={t('edit-log.month.label')}
          noun={t('edit-log.month.noun')}
          columns={columns}
          rows={rows}
          rowKey={({ eventId }) => String(eventId)}
          filters={filters}
          initialChosen={Object.fromEntries(params)}
          loading={shown.isPending}
          onOpen={({ eventId }) => {
            setOpen(eventId);
          }}
          empty={<EmptyState title={t('edit-log.month.emptyTitle')} hint={t('edit-log.month.emptyHint')} />}
        />
      )}
      {opened && (
        <EditPanel
          key={opened.eventId}
          edit={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
      {dialog === 'calendar' && <CalendarDialog onClose={closeDialog} />}
      {dialog === 'transcripts' && <TranscriptsDialog onClose={closeDialog} />}
    </>
  );
}

function MonthState({ month: { meetingDay, pack, everybody } }: { readonly month: Month }) {
  if (!everybody && meetingDay === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {[
        meetingDay === null
          ? t('edit-log.month.noMeeting')
          : t('edit-log.month.meeting', { day: formatDay(meetingDay) }),
        ...(pack === null ? [] : [t('edit-log.month.pack', { symbol: pack.symbol })]),
      ].join(' · ')}
    </Text>
  );
}

function PackButtons({ month }: { readonly month: Month }) {
  return (
    <>
      <CommandButton
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        act={async () => {
          const file = await call('editLog.monthWorkbook', { month: month.month });
          await saveFile(file, t('edit-log.month.exported'));
        }}
      >
        {t('edit-log.month.export')}
      </CommandButton>
      <CommandButton leftSection={<IconFileText size={16} aria-hidden />} act={() => issuePack(month)}>
        {t(month.pack === null ? 'edit-log.month.issue' : 'edit-log.month.issueAgain')}
      </CommandButton>
    </>
  );
}

function TeacherCounts({ month: { teachers } }: { readonly month: Month }) {
  const counted = ['edits', 'up', 'down', 'emptied', 'other', 'withoutMinutes', 'unexplained'] as const;
  return (
    <CountsTable
      label={t('edit-log.teachers.label')}
      headers={['teacher' as const, ...counted].map((key) => t(`edit-log.teachers.${key}`))}
      rows={teachers.map((each) => ({ name: each.teacher, counts: counted.map((key) => each[key]) }))}
    />
  );
}
