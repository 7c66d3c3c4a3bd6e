import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ROLES } from '../../../preload/contract/vocabulary/roles.ts';
import type { Role } from '../../../preload/contract/vocabulary/roles.ts';
import { navigate } from '../../app/router.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, useSubmit } from '../../ui/index.ts';

/** "Xem như…": choose whose eyes to borrow. */
export function ViewAsDialog({ onClose }: { readonly onClose: () => void }) {
  const people = useQuery('session.viewChoices', {});
  const [kind, setKind] = useState<'person' | 'role'>('person');
  const [userId, setUserId] = useState<string | null>(null);
  const [role, setRole] = useState<Role | null>(null);
  const chosen = kind === 'person' ? userId : role;
  const { tried, busy, error, onSubmit } = useSubmit(chosen !== null, async () => {
    if (kind === 'person' && userId !== null) await call('session.viewAs', { userId });
    else if (role !== null) await call('session.viewAs', { role });
    onClose();
    navigate('/');
  });
  const missing = tried && chosen === null ? t('view-as.required') : null;
  return (
    <Dialog title={t('view-as.title')} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('view-as.lead')}</Text>
          <SegmentedControl
            aria-label={t('view-as.chooseKind')}
            fullWidth
            data={[
              { value: 'person', label: t('view-as.person') },
              { value: 'role', label: t('view-as.role') },
            ]}
            value={kind}
            onChange={setKind}
          />
          {kind === 'person' ? (
            <Select
              label={t('view-as.choosePerson')}
              searchable
              limit={50}
              nothingFoundMessage={t('app.table.noMatch')}
              data={(people.data ?? []).map(({ id, fullName, roles }) => ({
                value: id,
                label: `${fullName} – ${roles.map((each) => t(`app.roles.${each}`)).join(', ')}`,
              }))}
              value={userId}
              error={missing}
              onChange={setUserId}
            />
          ) : (
            <Select
              label={t('view-as.chooseRole')}
              description={t('view-as.roleHint')}
              data={ROLES.map((each) => ({ value: each, label: t(`app.roles.${each}`) }))}
              value={role}
              error={missing}
              onChange={setRole}
            />
          )}
          <ErrorNotice error={error ?? people.error} />
          <FormActions onCancel={onClose} busy={busy}>
            {t('view-as.start')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
