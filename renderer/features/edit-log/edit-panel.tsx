import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { ErrorNotice, Facts, SidePanel, noticeDone, useAskBeforeClose, useSubmit } from '../../ui/index.ts';
import { bookText, changeText, columnText, type Edit } from './edit-view.ts';

interface EditPanelProps {
  readonly edit: Edit;
  readonly onClose: () => void;
}

const SHORTEST = 5;
const LONGEST = 300;

/** One edit in full; whoever made it says why. */
export function EditPanel({ edit, onClose }: EditPanelProps) {
  const [text, setText] = useState(edit.explanation);
  const close = useAskBeforeClose(text !== edit.explanation, onClose);
  const short = text.trim().length < SHORTEST;
  const { tried, busy, error, onSubmit } = useSubmit(!short, async () => {
    await call('editLog.explain', { eventId: edit.eventId, text });
    noticeDone(t('edit-log.panel.saved'));
    onClose();
  });
  return (
    <SidePanel title={t('edit-log.panel.title')} onClose={close} width={460}>
      <Stack gap="md">
        <Facts
          items={[
            [t('edit-log.columns.student'), edit.student],
            [t('edit-log.columns.book'), bookText(edit)],
            [t('edit-log.columns.col'), columnText(edit)],
            [t('edit-log.columns.change'), changeText(edit)],
            ...(edit.emptiedAt === ''
              ? []
              : [['', t('edit-log.emptiedAt', { at: formatInstant(edit.emptiedAt) })] as const]),
            [t('edit-log.columns.direction'), t(`edit-log.direction.${edit.direction}`)],
            [t('edit-log.columns.at'), formatInstant(edit.at, true)],
            [t('edit-log.columns.teacher'), edit.teacher],
            [t('edit-log.columns.person'), `${edit.person} (${edit.login})`],
            [t('edit-log.columns.how'), t(`edit-log.how.${edit.how}`)],
            [t('edit-log.columns.window'), edit.window],
            [t('edit-log.columns.minutes'), edit.minutes === '' ? t('edit-log.noMinutes') : edit.minutes],
            [t('edit-log.columns.reason'), edit.reason],
            ...(edit.mine ? [] : [[t('edit-log.columns.explanation'), edit.explanation] as const]),
          ]}
        />
        {edit.mine && (
          <form onSubmit={onSubmit} noValidate>
            <Stack gap="sm">
              <Textarea
                label={t('edit-log.panel.explainLabel')}
                description={t('edit-log.panel.explainHint')}
                required
                autosize
                minRows={3}
                maxLength={LONGEST}
                value={text}
                error={tried && short ? t('edit-log.panel.short') : null}
                onChange={(event) => {
                  setText(event.currentTarget.value);
                }}
              />
              <ErrorNotice error={error} />
              <Group justify="flex-end">
                <Button type="submit" loading={busy}>
                  {t('edit-log.panel.save')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </SidePanel>
  );
}
