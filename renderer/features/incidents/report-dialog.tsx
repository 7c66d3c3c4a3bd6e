import { Alert, Checkbox, Group, MultiSelect, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { INCIDENT_KINDS } from '../../../preload/contract/vocabulary/incidents.ts';
import { useQuery, useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, useAskBeforeClose } from '../../ui/index.ts';
import { MomentFields } from './moment-fields.tsx';
import { ReachNotice } from './reach-notice.tsx';
import { STORY_LENGTH, useReport } from './use-report.ts';

interface ReportDialogProps {
  readonly accountId: string | null;
  /** Id of the incident that this one goes on from. */
  readonly follows: string | null;
  /** With the id of the new incident, or null when given up. */
  readonly onClose: (id: string | null) => void;
}

const ME = 'me';

/** Everything on one sheet, filled in as far as it is known: under a minute from the loss to the suspension. */
export function ReportDialog({ accountId, follows, onClose }: ReportDialogProps) {
  const session = useSession();
  const work = useReport(accountId, follows, onClose);
  const before = useQuery('incidents.list', {}, { enabled: follows !== null });
  const { draft, change, submit } = work;
  const close = useAskBeforeClose(work.dirty, () => {
    onClose(null);
  });
  const code = before.data?.find(({ id }) => id === follows)?.code ?? '';
  return (
    <Dialog
      title={follows === null ? t('incidents.form.title') : t('incidents.form.followTitle', { code })}
      onClose={close}
      width={620}
    >
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="sm">
          {work.nothingToReport && <Alert color="orange">{t('incidents.form.noAccounts')}</Alert>}
          <Radio.Group
            label={t('incidents.form.kind')}
            value={draft.kind}
            onChange={(kind) => {
              change({ kind: INCIDENT_KINDS.find((known) => known === kind) ?? 'lost' });
            }}
          >
            <Group gap="md" mt={4} align="flex-start">
              {INCIDENT_KINDS.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={t(`incidents.kind.${kind}`)}
                  description={t(`incidents.kindHint.${kind}`)}
                  style={{ flex: 1 }}
                />
              ))}
            </Group>
          </Radio.Group>
          <MultiSelect
            label={t('incidents.form.accounts')}
            placeholder={draft.accountIds.length === 0 ? t('incidents.form.accountsHint') : ''}
            required
            searchable
            limit={50}
            maxValues={50}
            data={work.accounts}
            value={[...draft.accountIds]}
            error={
              submit.tried && draft.accountIds.length === 0 ? t('incidents.form.problem.accounts') : null
            }
            nothingFoundMessage={t('app.table.noMatch')}
            onChange={(accountIds) => {
              change({ accountIds });
            }}
          />
          <ReachNotice reach={work.reached} />
          <Group gap="sm" align="flex-start" grow>
            <MomentFields
              label={t('incidents.form.day')}
              day={draft.day}
              time={draft.time}
              error={work.momentWrong ? t('incidents.form.problem.moment') : null}
              onDay={(day) => {
                change({ day });
              }}
              onTime={(time) => {
                change({ time });
              }}
            />
            {work.manages && (
              <Select
                label={t('incidents.form.reporter')}
                searchable
                limit={50}
                allowDeselect={false}
                data={[
                  { value: ME, label: t('incidents.form.me', { name: session?.fullName ?? '' }) },
                  ...work.people,
                ]}
                value={draft.reporterStaffId ?? ME}
                onChange={(value) => {
                  change({ reporterStaffId: value === ME ? null : value });
                }}
              />
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={-6}>
            {t('incidents.form.momentHint')}
          </Text>
          <Textarea
            label={t('incidents.form.happened')}
            placeholder={t('incidents.form.happenedHint')}
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1_000}
            data-autofocus={accountId !== null || undefined}
            value={draft.happened}
            error={
              submit.tried && draft.happened.trim().length < STORY_LENGTH
                ? t('incidents.form.problem.happened')
                : null
            }
            onChange={(event) => {
              change({ happened: event.currentTarget.value });
            }}
          />
          <Checkbox
            label={t('incidents.form.personalData')}
            checked={draft.personalData}
            onChange={(event) => {
              change({ personalData: event.currentTarget.checked });
            }}
          />
          {work.maySuspend && (
            <Checkbox
              label={t('incidents.form.suspend')}
              checked={draft.suspend}
              onChange={(event) => {
                change({ suspend: event.currentTarget.checked });
              }}
            />
          )}
          <ErrorNotice error={submit.error} />
          <FormActions onCancel={close} busy={submit.busy} disabled={work.nothingToReport} danger>
            {t('incidents.form.submit')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
