import { Button, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, noticeDone, useSubmit } from '../../ui/index.ts';

type Settings = OutputOf<'signing.settings'>;

function TimestampForm({ settings }: { readonly settings: Settings }) {
  const mayManage = useMay('signing.manage');
  const [on, setOn] = useState(settings.timestampOn);
  const [url, setUrl] = useState(settings.timestampUrl);
  const complete = !on || url.trim() !== '';
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('signing.saveSettings', { timestampOn: on, timestampUrl: url.trim() });
    noticeDone(t('certificates.timestamp.saved'));
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm" maw={560}>
        <Switch
          label={t('certificates.timestamp.on')}
          checked={on}
          disabled={!mayManage}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
          }}
        />
        <TextInput
          label={t('certificates.timestamp.url')}
          description={t('certificates.timestamp.urlHint')}
          type="url"
          spellCheck={false}
          maxLength={300}
          readOnly={!mayManage}
          value={url}
          error={tried && !complete ? t('certificates.required') : null}
          onChange={(event) => {
            setUrl(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={error} />
        {mayManage && (
          <Group>
            <Button type="submit" loading={busy}>
              {t('certificates.timestamp.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

/** Off at first: nothing of the program asks the network by itself. */
export function TimestampPanel() {
  const { data, error, refetch } = useQuery('signing.settings', {});
  return (
    <section aria-labelledby="certificates-timestamp">
      <Title order={2} size="h5" id="certificates-timestamp" mb={4}>
        {t('certificates.timestamp.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('certificates.timestamp.text')}
      </Text>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && <TimestampForm settings={data} />}
    </section>
  );
}
