import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, Dialog, ErrorNotice, StateBadge, confirmWithConsequences } from '../../ui/index.ts';
import type { Tone } from '../../ui/index.ts';
import type { BookListed } from './book-types.ts';
import { columnLabel } from './grid-columns.ts';
import { WindowForm } from './window-form.tsx';

type Window = OutputOf<'gradebook.windows'>[number];
const TONES: Readonly<Record<Window['state'], Tone>> = {
  upcoming: 'info',
  open: 'good',
  over: 'neutral',
  closed: 'neutral',
};

interface WindowsDialogProps {
  readonly books: readonly BookListed[];
  readonly semester: number;
  readonly onClose: () => void;
}

/** When marks may be entered and when they may be changed: two kinds of periods, for the school or a part of it. */
export function WindowsDialog({ books, semester, onClose }: WindowsDialogProps) {
  const { data, error, refetch } = useQuery('gradebook.windows', {});
  const [adding, setAdding] = useState(false);
  const scopeText = ({ scope }: Window): string => {
    const parts = [
      scope.grade === null ? '' : t('gradebook-screen.windows.grade', { n: scope.grade }),
      books.find(({ classId }) => classId === scope.classId)?.className ?? '',
      scope.subjectId === ''
        ? t('gradebook-screen.homeroom')
        : (books.find(({ subjectId }) => subjectId === scope.subjectId)?.subjectName ?? ''),
      scope.col === null ? '' : columnLabel(scope.col),
    ].filter((part) => part !== '');
    return parts.length === 0 ? t('gradebook-screen.windows.school') : parts.join(' · ');
  };
  const close = async (window: Window): Promise<void> => {
    const sure = await confirmWithConsequences({
      title: t('gradebook-screen.windows.closeTitle'),
      consequences: [t('gradebook-screen.windows.closeText', { what: scopeText(window) })],
      action: t('gradebook-screen.windows.close'),
      danger: true,
    });
    if (sure) await call('gradebook.closeWindow', { id: window.id });
  };
  return (
    <Dialog title={t('gradebook-screen.windows.title')} onClose={onClose} width={860}>
      <Stack gap="sm">
        <Text>{t('gradebook-screen.windows.lead')}</Text>
        {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {data !== undefined && data.length === 0 && !adding && (
          <Text c="dimmed">{t('gradebook-screen.windows.none')}</Text>
        )}
        {data !== undefined && data.length > 0 && (
          <div
            style={{ maxHeight: 260, overflow: 'auto' }}
            tabIndex={0}
            role="region"
            aria-label={t('gradebook-screen.windows.title')}
          >
            <Table stickyHeader verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  {['kind', 'scope', 'from', 'until', 'state'].map((key) => (
                    <Table.Th key={key}>{t(`gradebook-screen.windows.${key}`)}</Table.Th>
                  ))}
                  <Table.Th>
                    <span className="visually-hidden">{t('gradebook-screen.windows.close')}</span>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.map((window) => (
                  <Table.Tr
                    key={window.id}
                    title={[window.note, window.createdBy].filter(Boolean).join(' · ')}
                  >
                    <Table.Td>
                      {t(`gradebook-screen.windows.kinds.${window.kind}`)},{' '}
                      {t(`gradebook-screen.semesters.${String(window.semester)}`)}
                    </Table.Td>
                    <Table.Td>{scopeText(window)}</Table.Td>
                    <Table.Td>{formatInstant(window.fromAt)}</Table.Td>
                    <Table.Td>{formatInstant(window.untilAt)}</Table.Td>
                    <Table.Td>
                      <StateBadge
                        tone={TONES[window.state]}
                        label={t(`gradebook-screen.windows.states.${window.state}`)}
                      />
                    </Table.Td>
                    <Table.Td>
                      {(window.state === 'open' || window.state === 'upcoming') && (
                        <CommandButton size="compact-sm" variant="default" act={() => close(window)}>
                          {t('gradebook-screen.windows.close')}
                        </CommandButton>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
        {adding ? (
          <WindowForm
            books={books}
            semester={semester}
            onDone={() => {
              setAdding(false);
            }}
          />
        ) : (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.close')}
            </Button>
            <Button
              onClick={() => {
                setAdding(true);
              }}
            >
              {t('gradebook-screen.windows.add')}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}
