import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, askReason, noticeDone } from '../../ui/index.ts';
import { fillFromAssignments } from './fill-dialog.tsx';
import { rightsDifference } from './rights.ts';
import type { Rights } from './rights.ts';
import { RightsEditor } from './rights-editor.tsx';

interface GrantsEditorProps {
  readonly accountId: string;
  readonly fullName: string;
  /** As stored. */
  readonly rights: Rights;
  readonly onDirty: (dirty: boolean) => void;
}

export function GrantsEditor({ accountId, fullName, rights, onDirty }: GrantsEditorProps) {
  const [draft, setDraft] = useState<Rights>(rights);
  const classes = useQuery('classes.list', {}).data ?? [];
  const subjects = useQuery('school.subjects', {}).data ?? [];
  const mayManage = useMay('accounts.manage');
  const { added, removed } = rightsDifference(rights, draft);
  const dirty = added + removed > 0;
  useEffect(() => {
    onDirty(dirty);
  }, [dirty, onDirty]);
  const store = async (): Promise<void> => {
    const reason = await askReason({
      title: t('accounts.grants.saveTitle', { name: fullName }),
      action: t('accounts.grants.save'),
      label: t('accounts.grants.reason'),
      consequences: [t('accounts.grants.changes', { added, removed }), t('accounts.grants.saveText')],
    });
    if (reason === null) return;
    await call('grants.save', { accountId, rights: draft, reason });
    noticeDone(t('accounts.grants.saved', { name: fullName }));
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Title order={2} size="h6">
          {fullName}
        </Title>
        {mayManage && (
          <CommandButton variant="default" disabled={dirty} act={() => fillFromAssignments([accountId])}>
            {t('accounts.grants.fillOne')}
          </CommandButton>
        )}
      </Group>
      {!mayManage && <Text c="dimmed">{t('accounts.grants.readOnly')}</Text>}
      {(classes.length === 0 || subjects.length === 0) && (
        <Alert color="orange">{t('accounts.grants.noStructure')}</Alert>
      )}
      <RightsEditor
        rights={draft}
        classes={classes}
        subjects={subjects}
        readOnly={!mayManage}
        onChange={setDraft}
      />
      {mayManage && (
        <Group
          justify="flex-end"
          gap="xs"
          py={6}
          style={{ position: 'sticky', bottom: 0, background: 'var(--surface)', zIndex: 3 }}
        >
          <Text size="sm" role="status">
            {dirty ? t('accounts.grants.changes', { added, removed }) : t('accounts.grants.noChanges')}
          </Text>
          <Button
            variant="default"
            disabled={!dirty}
            onClick={() => {
              setDraft(rights);
            }}
          >
            {t('accounts.grants.revert')}
          </Button>
          <CommandButton data-shortcut="save" disabled={!dirty} act={store}>
            {t('accounts.grants.save')}
          </CommandButton>
        </Group>
      )}
    </Stack>
  );
}
