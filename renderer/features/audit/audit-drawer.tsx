import { Code, Stack, Table, Text, Title } from '@mantine/core';
import { formatInstant, t } from '../../i18n/index.ts';
import { Facts, SidePanel, StateBadge } from '../../ui/index.ts';
import { actionText } from './action-text.ts';
import { rolesText } from './roles-text.ts';
import { changesOf, factsOf } from './changes.ts';
import type { AuditEntry } from './named-entries.ts';
import { subjectText } from './subject-text.ts';

export function OutcomeBadge({ outcome }: { readonly outcome: AuditEntry['outcome'] }) {
  return <StateBadge tone={outcome === 'done' ? 'good' : 'bad'} label={t(`audit.outcomes.${outcome}`)} />;
}

function Changes({ detail, names }: Pick<AuditEntry, 'detail' | 'names'>) {
  const changes = changesOf(detail, names);
  if (changes === null || changes.length === 0) return null;
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('audit.detail.field')}</Table.Th>
          <Table.Th>{t('audit.detail.before')}</Table.Th>
          <Table.Th>{t('audit.detail.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ field, label, before, after }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row" fw={500}>
              {label}
            </Table.Th>
            <Table.Td>{before || '—'}</Table.Td>
            <Table.Td>{after || '—'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function AuditDrawer({
  entry,
  onClose,
}: {
  readonly entry: AuditEntry;
  readonly onClose: () => void;
}) {
  const facts = factsOf(entry.detail, entry.names);
  const changes = changesOf(entry.detail, entry.names);
  return (
    <SidePanel title={t('audit.detail.title', { n: entry.seq })} onClose={onClose} width={520}>
      <Stack gap="md">
        <Facts
          items={[
            [t('audit.action'), `${actionText(entry.action)} (${entry.action})`],
            [t('audit.at'), formatInstant(entry.at, true)],
            [t('audit.actor'), entry.actor],
            [t('audit.roles'), rolesText(entry.roles)],
            [t('audit.outcome'), <OutcomeBadge key="outcome" outcome={entry.outcome} />],
            [t('audit.subject'), subjectText(entry)],
            [t('audit.subjectId'), entry.subject],
          ]}
        />
        <Changes detail={entry.detail} names={entry.names} />
        <div>
          <Title order={3} size="sm" mb={4}>
            {t('audit.detail.data')}
          </Title>
          {facts.length === 0 && changes === null ? (
            <Text c="dimmed">{t('audit.detail.none')}</Text>
          ) : (
            <Facts items={facts} />
          )}
        </div>
        <div>
          <Text c="dimmed">{t('audit.detail.hash')}</Text>
          <Code block>{entry.hash}</Code>
        </div>
      </Stack>
    </SidePanel>
  );
}
