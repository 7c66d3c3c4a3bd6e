import { SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery, useSession } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import {
  DayField,
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  noticeInfo,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import { emptyDraft, requestOf, usualFunctions } from './delegation-draft.ts';
import type { DelegationDraft } from './delegation-draft.ts';
import { OutsideFields } from './outside-fields.tsx';
import { ScopeFields } from './scope-fields.tsx';

type Person = OutputOf<'delegations.choices'>['delegates'][number];

const options = (people: readonly Person[]) =>
  people.map(({ id, fullName, title }) => ({ value: id, label: `${fullName} – ${title}` }));

/** Who, for whom, what, from when to when. `onClose` gets the id of what was written, or null. */
export function DelegationDialog({ onClose }: { readonly onClose: (made: string | null) => void }) {
  const choices = useQuery('delegations.choices', {});
  const session = useSession();
  const [first] = useState(() => emptyDraft(today()));
  const [typed, setDraft] = useState<DelegationDraft>(first);
  const { delegators = [], delegates = [], officers = [] } = choices.data ?? {};
  // One head, one officer: nothing to choose.
  const draft = {
    ...typed,
    delegatorId: typed.delegatorId ?? delegators[0]?.id ?? null,
    substitutedId: typed.substitutedId ?? officers[0]?.id ?? null,
  };
  const change = (part: Partial<DelegationDraft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  const close = useAskBeforeClose(typed !== first, () => {
    onClose(null);
  });
  const request = requestOf(draft);
  const { tried, busy, error, onSubmit } = useSubmit(request !== null, async () => {
    if (request === null) return;
    const { id, paperId } = await call('delegations.create', request);
    if (paperId !== null && session?.userId !== request.delegatorId)
      noticeInfo(t('delegations.done.unsigned'));
    else noticeDone(t('delegations.done.created'));
    onClose(id);
  });
  const missing = (value: string | null): string | null =>
    tried && (value === null || value === '') ? t('delegations.form.required') : null;
  const order = draft.toDay !== '' && draft.toDay < draft.fromDay ? t('delegations.form.dayOrder') : null;
  return (
    <Dialog title={t('delegations.form.title')} width={680} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('delegations.form.kindLabel')}
            fullWidth
            data={[
              { value: 'head', label: t('delegations.form.kindHead') },
              { value: 'officer', label: t('delegations.form.kindOfficer') },
            ]}
            value={draft.substitutes ? 'officer' : 'head'}
            onChange={(kind) => {
              const substitutes = kind === 'officer';
              change({ substitutes, functions: usualFunctions(substitutes) });
            }}
          />
          <SimpleGrid cols={2} spacing="sm">
            <Select
              label={t('delegations.form.delegator')}
              required
              data={options(delegators)}
              value={draft.delegatorId}
              error={missing(draft.delegatorId)}
              onChange={(delegatorId) => {
                change({ delegatorId });
              }}
            />
            <Select
              label={t('delegations.form.delegate')}
              required
              searchable
              limit={50}
              nothingFoundMessage={t('delegations.form.nobody')}
              placeholder={t('delegations.form.delegateHint')}
              data={options(delegates)}
              value={draft.delegateId}
              error={missing(draft.delegateId)}
              onChange={(delegateId) => {
                change({ delegateId });
              }}
            />
            {draft.substitutes && (
              <Select
                label={t('delegations.form.officer')}
                required
                data={options(officers)}
                value={draft.substitutedId}
                error={missing(draft.substitutedId)}
                onChange={(substitutedId) => {
                  change({ substitutedId });
                }}
              />
            )}
          </SimpleGrid>
          <SimpleGrid cols={2} spacing="sm">
            <DayField
              label={t('delegations.form.fromDay')}
              required
              value={draft.fromDay}
              error={missing(draft.fromDay)}
              onChange={(fromDay) => {
                change({ fromDay });
              }}
            />
            <DayField
              label={t('delegations.form.toDay')}
              required
              value={draft.toDay}
              error={order ?? missing(draft.toDay)}
              onChange={(toDay) => {
                change({ toDay });
              }}
            />
          </SimpleGrid>
          <ScopeFields draft={draft} showMissing={tried} onChange={change} />
          <OutsideFields draft={draft} showMissing={tried} onChange={change} />
          <Text size="xs" c="dimmed">
            {t('delegations.form.frozen')}
          </Text>
          <ErrorNotice error={error ?? choices.error} />
          <FormActions onCancel={close} busy={busy}>
            {t('delegations.form.submit')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
