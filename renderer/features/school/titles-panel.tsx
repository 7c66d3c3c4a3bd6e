import { Button, Group, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, EmptyState, ErrorNotice, noticeDone, useAskBeforeClose, useSubmit } from '../../ui/index.ts';

type Title = OutputOf<'gradebook.titles'>[number];

const LONGEST = 80;
const SHORTEST_REASON = 3;
const keyOf = ({ ruleSet, code }: Title): string => `${ruleSet}/${code}`;

function TitlesDialog({
  titles,
  onClose,
}: {
  readonly titles: readonly Title[];
  readonly onClose: () => void;
}) {
  const first = Object.fromEntries(titles.map((title) => [keyOf(title), title.title]));
  const [draft, setDraft] = useState(first);
  const [reason, setReason] = useState('');
  const close = useAskBeforeClose(JSON.stringify(draft) !== JSON.stringify(first) || reason !== '', onClose);
  const hasReason = reason.trim().length >= SHORTEST_REASON;
  const { tried, busy, error, onSubmit } = useSubmit(hasReason, async () => {
    await call('gradebook.setTitles', {
      titles: titles.map((title) => ({
        ruleSet: title.ruleSet,
        code: title.code,
        title: draft[keyOf(title)] ?? '',
      })),
      reason,
    });
    noticeDone(t('school.titles.saved'));
    onClose();
  });
  return (
    <Dialog title={t('school.titles.dialog')} width={560} onClose={close}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{t('school.titles.hint')}</Text>
          {titles.map((title, at) => (
            <TextInput
              key={keyOf(title)}
              label={title.usual}
              description={title.clause}
              maxLength={LONGEST}
              placeholder={t('school.titles.notGiven')}
              value={draft[keyOf(title)] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setDraft((old) => ({ ...old, [keyOf(title)]: value }));
              }}
              {...(at === 0 && { 'data-autofocus': true })}
            />
          ))}
          <TextInput
            label={t('school.titles.reason')}
            required
            maxLength={300}
            value={reason}
            error={tried && !hasReason ? t('school.titles.reasonShort') : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('school.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('school.titles.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Titles of the current year: the words of the circulars beside those of the school. */
export function TitlesPanel({ mayManage }: { readonly mayManage: boolean }) {
  const { data, error, refetch } = useQuery('gradebook.titles', {});
  const [changing, setChanging] = useState(false);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={120} />;
  if (data.length === 0)
    return <EmptyState title={t('school.titles.emptyTitle')} hint={t('school.titles.emptyText')} />;
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t('school.titles.lead')}</Text>
      {mayManage && (
        <Group>
          <Button
            onClick={() => {
              setChanging(true);
            }}
          >
            {t('school.titles.change')}
          </Button>
        </Group>
      )}
      <Table verticalSpacing={6} withTableBorder maw={960}>
        <Table.Thead>
          <Table.Tr>
            {(['usual', 'clause', 'own'] as const).map((key) => (
              <Table.Th key={key}>{t(`school.titles.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((title) => (
            <Table.Tr key={keyOf(title)}>
              <Table.Th scope="row" fw={500}>
                {title.usual}
              </Table.Th>
              <Table.Td>{title.clause}</Table.Td>
              <Table.Td>{title.title || t('school.titles.notGiven')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changing && (
        <TitlesDialog
          titles={data}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Stack>
  );
}
