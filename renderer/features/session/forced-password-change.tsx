import { Button, Stack, Text, Title } from '@mantine/core';
import { call } from '../../bridge/index.ts';
import type { SessionView } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeDone, noticeError } from '../../ui/index.ts';
import { FrontDoor } from './front-door.tsx';
import { KeyNotices } from './key-notices.tsx';
import { PasswordChangeForm } from './password-change-form.tsx';

/** The first password was chosen by somebody else: nothing opens before it is changed. */
export function ForcedPasswordChange({
  session,
  onDone,
}: {
  readonly session: SessionView;
  readonly onDone: () => void;
}) {
  return (
    <FrontDoor width={440}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h3">
            {t('auth.forced.title', { name: session.fullName })}
          </Title>
          <Text c="dimmed">{t('auth.forced.lead')}</Text>
        </div>
        <KeyNotices session={session} />
        <PasswordChangeForm
          login={session.login}
          onDone={() => {
            noticeDone(t('auth.change.done'));
            onDone();
          }}
        >
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              call('shell.lock', {}).catch(noticeError);
            }}
          >
            {t('auth.forced.later')}
          </Button>
        </PasswordChangeForm>
      </Stack>
    </FrontDoor>
  );
}
