import { Button, Group, Select, SimpleGrid, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { SCHOOL_LEVELS } from '../../../preload/contract/vocabulary/school.ts';
import { useCommand, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, noticeDone } from '../../ui/index.ts';

type Profile = OutputOf<'school.get'>;

interface ProfileFormProps {
  readonly profile: Profile;
  readonly mayManage: boolean;
}

function ProfileForm({ profile, mayManage }: ProfileFormProps) {
  const save = useCommand('school.update');
  const form = useForm<Profile>({
    initialValues: profile,
    validate: { name: (name) => (name.trim().length < 3 ? t('school.profile.nameShort') : null) },
  });
  const submit = form.onSubmit((values) => {
    save.mutate(values, {
      onSuccess: () => {
        form.resetDirty(values);
        noticeDone(t('school.profile.saved'));
      },
    });
  });
  const field = (name: keyof Profile) => ({ ...form.getInputProps(name), readOnly: !mayManage });
  const { abbreviation } = form.values;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm" maw={860}>
        <TextInput
          label={t('school.profile.name')}
          description={t('school.profile.nameHint')}
          required
          maxLength={160}
          {...field('name')}
        />
        <TextInput
          label={t('school.profile.superiorBody')}
          description={t('school.profile.superiorHint')}
          maxLength={160}
          {...field('superiorBody')}
        />
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <TextInput label={t('school.profile.code')} maxLength={20} {...field('code')} />
          <Select
            label={t('school.profile.level')}
            data={SCHOOL_LEVELS.map((value) => ({ value, label: t(`school.level.${value}`) }))}
            allowDeselect={false}
            {...field('level')}
          />
          <TextInput
            label={t('school.profile.commune')}
            description={t('school.profile.communeHint')}
            maxLength={120}
            {...field('commune')}
          />
          <TextInput
            label={t('school.profile.abbreviation')}
            description={t('school.profile.abbreviationHint')}
            maxLength={20}
            {...field('abbreviation')}
          />
        </SimpleGrid>
        <TextInput label={t('school.profile.address')} maxLength={200} {...field('address')} />
        {abbreviation.trim() !== '' && (
          <Text size="sm" c="dimmed">
            {t('school.profile.example', { symbol: `05/BB-${abbreviation.trim()}` })}
          </Text>
        )}
        <ErrorNotice error={save.error} />
        {mayManage && (
          <Group gap="xs">
            <Button type="submit" data-shortcut="save" loading={save.isPending} disabled={!form.isDirty()}>
              {t('school.profile.save')}
            </Button>
            <Button
              variant="default"
              disabled={!form.isDirty()}
              onClick={() => {
                form.reset();
              }}
            >
              {t('school.profile.revert')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

export function SchoolProfile({ mayManage }: { readonly mayManage: boolean }) {
  const { data, error, refetch } = useQuery('school.get', {});
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={260} />;
  return <ProfileForm key={JSON.stringify(data)} profile={data} mayManage={mayManage} />;
}
