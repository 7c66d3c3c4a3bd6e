import { Alert, Group, Text } from '@mantine/core';
import { IconShieldSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice } from '../../ui/index.ts';
import { Section } from './section.tsx';
import { UpdateVerdict } from './update-verdict.tsx';

type Verdict =
  { readonly update: NonNullable<OutputOf<'shell.checkUpdate'>['update']> } | { readonly error: unknown };

/** Checks a signed update from a file or stick; installing it stays in the hands of the person. */
export function UpdateSection() {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const trust = useQuery('updates.trust', {});
  const keys = trust.data?.keys ?? null;
  const choose = async (): Promise<void> => {
    setVerdict(null);
    try {
      const { update } = await call('shell.checkUpdate', {});
      if (update !== null) setVerdict({ update });
    } catch (error) {
      setVerdict({ error });
    }
  };
  return (
    <Section id="update" title={t('updates.title')} lead={t('updates.lead')}>
      <ErrorNotice error={trust.error} />
      {keys?.length === 0 && (
        <Alert color="orange" role="status" title={t('updates.noKey.title')}>
          {t('updates.noKey.text')}
        </Alert>
      )}
      {keys !== null && keys.length > 0 && (
        <Group>
          <CommandButton variant="default" leftSection={<IconShieldSearch size={16} />} act={choose}>
            {t('updates.choose')}
          </CommandButton>
          <Text c="dimmed" size="sm">
            {t('updates.running', {
              version: trust.data?.version ?? '',
              keys: keys.map(({ id }) => id).join(', '),
            })}
          </Text>
        </Group>
      )}
      {verdict !== null && 'error' in verdict && <ErrorNotice error={verdict.error} />}
      {verdict !== null && 'update' in verdict && <UpdateVerdict update={verdict.update} />}
    </Section>
  );
}
