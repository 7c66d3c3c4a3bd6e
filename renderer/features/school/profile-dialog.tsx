import { Button, Group, Input, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { formatDay, t, today } from '../../i18n/index.ts';
import { DayField, Dialog, ErrorNotice, noticeDone, useAskBeforeClose, useSubmit } from '../../ui/index.ts';
import { ProfileFields } from './profile-fields.tsx';
import { PROFILE_FIELDS, periodOf } from './profile.ts';
import type { Profile, ProfilePeriod } from './profile.ts';

interface ProfileDialogProps {
  readonly periods: readonly ProfilePeriod[];
  readonly onClose: () => void;
}

/** A change from a day on, or the correction of what is in force. */
export function ProfileDialog({ periods, onClose }: ProfileDialogProps) {
  const [now] = useState(today);
  const [correcting, setCorrecting] = useState(false);
  const [day, setDay] = useState(now);
  const [typed, setTyped] = useState<Partial<Profile>>({});
  const [reason, setReason] = useState('');
  const [basisNumber, setBasisNumber] = useState('');
  const [basisDay, setBasisDay] = useState('');
  const period = periodOf(periods, correcting ? now : day);
  const base = period?.profile;
  const changed = PROFILE_FIELDS.filter(
    (field) => typed[field] !== undefined && typed[field]?.trim() !== base?.[field],
  );
  const close = useAskBeforeClose(changed.length > 0 || reason !== '' || basisNumber !== '', onClose);
  const dated = correcting || day !== '';
  const shortReason = reason.trim().length < 3;
  const noNumber = basisDay !== '' && basisNumber.trim() === '';
  const shortName = (typed.name ?? base?.name ?? '').trim().length < 3;
  const complete = dated && changed.length > 0 && !shortReason && !noNumber && !shortName;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('school.changeProfile', {
      fromDay: correcting ? (period?.fromDay ?? null) : day,
      values: Object.fromEntries(changed.map((field) => [field, typed[field]])),
      reason,
      basisNumber,
      basisDay: basisDay === '' ? null : basisDay,
    });
    noticeDone(t(!correcting && day > now ? 'school.change.savedForLater' : 'school.change.saved'));
    onClose();
  });
  return (
    <Dialog title={t('school.change.title')} width={860} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            <Input.Wrapper label={t('school.change.kind')}>
              <SegmentedControl
                fullWidth
                size="sm"
                aria-label={t('school.change.kind')}
                data={[
                  { value: 'change', label: t('school.change.fromDay') },
                  { value: 'correction', label: t('school.change.correction') },
                ]}
                value={correcting ? 'correction' : 'change'}
                onChange={(value) => {
                  setCorrecting(value === 'correction');
                }}
              />
            </Input.Wrapper>
            {!correcting && (
              <DayField
                label={t('school.change.day')}
                required
                value={day}
                error={tried && day === '' ? t('school.change.dayMissing') : null}
                onChange={setDay}
              />
            )}
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {effectText(correcting, day, now)}
          </Text>
          {base && (
            <ProfileFields
              values={{ ...base, ...typed }}
              nameError={shortName ? t('school.profile.nameShort') : null}
              onChange={(part) => {
                setTyped((old) => ({ ...old, ...part }));
              }}
            />
          )}
          <TextInput
            label={t('school.change.reason')}
            placeholder={t('school.change.reasonExample')}
            required
            maxLength={300}
            value={reason}
            error={tried && shortReason ? t('app.reason.tooShort', { n: 3 }) : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t('school.change.basisNumber')}
              placeholder={t('school.change.basisExample')}
              maxLength={80}
              value={basisNumber}
              error={tried && noNumber ? t('school.change.basisNumberMissing') : null}
              onChange={(event) => {
                setBasisNumber(event.currentTarget.value);
              }}
            />
            <DayField label={t('school.change.basisDay')} value={basisDay} onChange={setBasisDay} />
          </SimpleGrid>
          {tried && changed.length === 0 && (
            <Text size="sm" c="red.9" role="alert">
              {t('school.change.nothing')}
            </Text>
          )}
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('school.cancel')}
            </Button>
            <Button type="submit" data-shortcut="save" loading={busy}>
              {t('school.change.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function effectText(correcting: boolean, day: string, now: string): string {
  if (correcting) return t('school.change.effect.correction');
  if (day > now) return t('school.change.effect.later', { day: formatDay(day) });
  return t(day !== '' && day < now ? 'school.change.effect.earlier' : 'school.change.effect.now');
}
