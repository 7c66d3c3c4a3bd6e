import { Text, Timeline } from '@mantine/core';
import { formatInstant, t } from '../../i18n/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';

/** Their note is how many cells of how many. */
const COUNTED: ReadonlySet<string> = new Set(['decide', 'apply', 'expire']);

/** Who did what and when, oldest first. */
export function StepList({ steps }: { readonly steps: CorrectionDetail['steps'] }) {
  return (
    <section aria-label={t('corrections.steps')}>
      <Text fw={600} size="sm" mb={6}>
        {t('corrections.steps')}
      </Text>
      <Timeline bulletSize={12} lineWidth={2} active={steps.length} styles={{ item: { marginTop: 6 } }}>
        {steps.map(({ step, at, person, delegation, note, office }, index) => (
          // Steps are only ever added at the end.
          <Timeline.Item
            key={index}
            title={
              <Text size="sm">
                {office === null ? t(`corrections.step.${step}`) : t(`corrections.confirmedAs.${office}`)}
              </Text>
            }
          >
            <Text size="xs">
              {person === '' ? t('corrections.byProgram') : person} · {formatInstant(at)}
              {delegation !== '' && ` · ${t('corrections.delegation', { symbol: delegation })}`}
            </Text>
            {note !== '' && (
              <Text size="xs" c="dimmed">
                {COUNTED.has(step) ? t('corrections.cellsOf', { n: note }) : note}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
}
