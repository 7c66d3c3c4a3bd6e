import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { formatInstant, t } from '../../i18n/index.ts';
import { Facts, StateBadge } from '../../ui/index.ts';
import { ReasonList } from './reason-list.tsx';
import { VERDICT_TONES } from './verdict.ts';
import type { Signature } from './verdict.ts';

function timeText({ time, timeProven }: Signature): string {
  if (time === null) return t('signature-check.noTime');
  const at = formatInstant(time, true);
  return t(timeProven ? 'signature-check.timeProven' : 'signature-check.timeClaimed', { at });
}

/** One signature: whose, when, how strong, and what happened to the file since. */
export function SignatureCard({ signature, n }: { readonly signature: Signature; readonly n: number }) {
  const { signer, verdict, internal, level, field, coversWholeFile, reasons, changedAfter } = signature;
  const name = signer.name === '' ? t('signature-check.noName') : signer.name;
  const heading = t('signature-check.signature', { n, name });
  return (
    <Paper withBorder p="md" component="section" aria-label={heading}>
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={2} size="h5">
            {heading}
          </Title>
          <StateBadge tone={VERDICT_TONES[verdict]} label={t(`signature-check.verdict.${verdict}`)} />
          {internal && <StateBadge tone="info" label={t('signature-check.internal')} />}
        </Group>
        <Facts
          items={[
            [t('signature-check.organisation'), signer.organisation],
            [t('signature-check.issuer'), signer.issuer],
            [t('signature-check.serial'), signer.serial],
            [t('signature-check.time'), timeText(signature)],
            [t('signature-check.level'), t(`signature-check.levels.${level}`)],
            [t('signature-check.field'), field],
            [
              t('signature-check.covers'),
              t(coversWholeFile ? 'signature-check.wholeFile' : 'signature-check.partOfFile'),
            ],
          ]}
        />
        <ReasonList reasons={reasons} />
        {changedAfter.length > 0 && (
          <div>
            <Text fw={500} size="sm" mb={4}>
              {t('signature-check.changedAfter')}
            </Text>
            <ReasonList reasons={changedAfter.map(({ what }) => what)} />
          </div>
        )}
      </Stack>
    </Paper>
  );
}
