import { List, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, noticeDone, noticeInfo, useSubmit } from '../../ui/index.ts';
import { MomentFields, instantOf, tomorrow } from './moment-fields.tsx';
import { signHere } from './sign-here.ts';

interface ReleaseDialogProps {
  readonly lockIds: readonly string[];
  /** `done`: a decision was drawn up. */
  readonly onClose: (done: boolean) => void;
}

/** Opens by a signed decision, for a time, and shuts again by itself. */
export function ReleaseDialog({ lockIds, onClose }: ReleaseDialogProps) {
  const [reason, setReason] = useState('');
  const [moment, setMoment] = useState(tomorrow);
  const againAt = instantOf(moment);
  const short = reason.trim().length < 3;
  const { tried, busy, error, onSubmit } = useSubmit(!short && againAt !== null, async () => {
    if (againAt === null) return;
    const { paperId, alsoShut } = await call('locks.release', { lockIds: [...lockIds], reason, againAt });
    const signed = await signHere(paperId);
    if (signed) noticeDone(t('mark-locks.done.opened', { n: lockIds.length }));
    else noticeInfo(t('mark-locks.done.openingWaits'));
    if (alsoShut > 0) noticeInfo(t('mark-locks.done.alsoShut', { n: alsoShut }));
    onClose(true);
  });
  return (
    <Dialog
      title={t('mark-locks.release.title', { n: lockIds.length })}
      width={520}
      onClose={() => {
        onClose(false);
      }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <List size="sm" spacing={4}>
            <List.Item>{t('mark-locks.release.signed')}</List.Item>
            <List.Item>{t('mark-locks.release.again')}</List.Item>
            <List.Item>{t('mark-locks.release.correction')}</List.Item>
          </List>
          <TextInput
            label={t('mark-locks.form.reason')}
            required
            maxLength={300}
            data-autofocus
            value={reason}
            error={tried && short ? t('mark-locks.form.reasonShort') : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <MomentFields
            label={t('mark-locks.release.until')}
            value={moment}
            missing={tried}
            onChange={setMoment}
          />
          <ErrorNotice error={error} />
          <FormActions
            onCancel={() => {
              onClose(false);
            }}
            busy={busy}
          >
            {t('mark-locks.release.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
