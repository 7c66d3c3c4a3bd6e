import { SegmentedControl, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { LockPart } from '../../../preload/contract/vocabulary/gradebook.ts';
import { asking, call, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, noticeDone, noticeInfo, useSubmit } from '../../ui/index.ts';
import { LockChecks } from './lock-checks.tsx';
import { MomentFields, instantOf, tomorrow } from './moment-fields.tsx';
import { signHere } from './sign-here.ts';

type Wish = RawInputOf<'locks.lock'>;
export type LockScope = Wish['scopes'][number];

interface LockDialogProps {
  readonly semester: number;
  readonly scopes: readonly LockScope[];
  /** `done`: something was locked. */
  readonly onClose: (done: boolean) => void;
}

/** One class each, or one student of it, whatever was chosen there. */
function wholeClasses(scopes: readonly LockScope[]): LockScope[] {
  const first = new Map(scopes.map((scope) => [`${scope.classId ?? ''}|${scope.studentId ?? ''}`, scope]));
  return [...first.values()].map(({ classId, studentId }) => ({
    ...{ grade: null, classId, studentId },
    ...{ subjectId: null, col: null },
  }));
}

/** Checks first, then the reason, then the paper and the signature. */
export function LockDialog({ semester, scopes, onClose }: LockDialogProps) {
  const [part, setPart] = useState<LockPart>('marks');
  const [reason, setReason] = useState('');
  const ofStudent = scopes.some(({ studentId }) => studentId !== null);
  const [scheduled, setScheduled] = useState(false);
  const [moment, setMoment] = useState(tomorrow);
  const wish = { semester, part, scopes: part === 'summary' ? wholeClasses(scopes) : [...scopes] };
  const preview = useQuery('locks.preview', wish, { keepPrevious: true });
  const slips = useQuery('locks.slips', wish, { keepPrevious: true });
  const at = scheduled ? instantOf(moment) : null;
  const toLock = preview.data?.units.filter(({ shut, changed }) => !shut || changed).length ?? 0;
  // Nobody locks before the findings about just these books are there, or with a button that they push away.
  const ready = toLock > 0 && !asking(preview, slips);
  const complete = reason.trim().length >= 3 && (!scheduled || at !== null) && ready;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    const done = await call('locks.lock', { ...wish, reason, at });
    const total = done.locked + done.already;
    if (done.paperId === null) noticeDone(t('mark-locks.done.scheduled', { n: done.locked }));
    else if (await signHere(done.paperId)) noticeDone(t('mark-locks.done.locked', { n: total, total }));
    else noticeInfo(t('mark-locks.done.waiting', { n: done.locked, total }));
    onClose(true);
  });
  return (
    <Dialog
      title={t('mark-locks.form.title')}
      width={640}
      onClose={() => {
        onClose(false);
      }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('mark-locks.form.part')}
            fullWidth
            data={(['marks', 'summary'] as const).map((value) => ({
              value,
              label: t(
                value === 'summary' && ofStudent
                  ? 'mark-locks.form.studentSummary'
                  : `mark-locks.form.parts.${value}`,
              ),
            }))}
            value={part}
            onChange={(value) => {
              setPart(value === 'summary' ? 'summary' : 'marks');
            }}
          />
          <LockChecks preview={preview.data} slips={slips.data} />
          <TextInput
            label={t('mark-locks.form.reason')}
            placeholder={t('mark-locks.form.reasonHint')}
            required
            maxLength={300}
            data-autofocus
            value={reason}
            error={tried && reason.trim().length < 3 ? t('mark-locks.form.reasonShort') : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Switch
            label={t('mark-locks.form.scheduled')}
            checked={scheduled}
            onChange={(event) => {
              setScheduled(event.currentTarget.checked);
            }}
          />
          {scheduled && (
            <MomentFields
              label={t('mark-locks.form.day')}
              value={moment}
              missing={tried}
              onChange={setMoment}
            />
          )}
          <ErrorNotice error={error ?? preview.error ?? slips.error} />
          <FormActions
            onCancel={() => {
              onClose(false);
            }}
            busy={busy}
            disabled={!ready}
          >
            {t(scheduled ? 'mark-locks.form.schedule' : 'mark-locks.form.lock', { n: toLock })}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
