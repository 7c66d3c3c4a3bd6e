import { Button, Group, List, Text } from '@mantine/core';
import type { StepState } from '../../../preload/contract/vocabulary/signing.ts';
import { formatDay, formatInstant, t, today } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Tone } from '../../ui/index.ts';
import { stepLabel } from './queued-paper.ts';
import type { Step } from './queued-paper.ts';

const TONES: Readonly<Record<StepState, Tone>> = {
  turn: 'waiting',
  waiting: 'neutral',
  signed: 'good',
  inked: 'good',
};

/** How, when and by whose hand. */
function signedHow({ method, signedAt, signedBy }: Step): string {
  if (method === null || signedAt === null) return '';
  // A pen's signature is known by its day only.
  const at = method === 'ink' ? formatDay(today(new Date(signedAt))) : formatInstant(signedAt);
  const by = signedBy === '' ? '' : t('signing-queue.panel.by', { name: signedBy });
  return [t(`signing-queue.method.${method}`), at, by].filter((part) => part !== '').join(' · ');
}

interface StepListProps {
  readonly steps: readonly Step[];
  /** null = the reader may not say who is meant. */
  readonly onAssign: ((step: Step) => void) | null;
}

/** The places of a round in the order in which they are signed. */
export function StepList({ steps, onAssign }: StepListProps) {
  return (
    <List type="ordered" size="sm" spacing={8}>
      {steps.map((step) => (
        <List.Item key={step.field}>
          <Group gap={6}>
            <Text size="sm" component="span">
              {stepLabel(step)}
            </Text>
            <StateBadge tone={TONES[step.state]} label={t(`signing-queue.step.${step.state}`)} />
          </Group>
          <Text size="xs" c="dimmed">
            {signedHow(step)}
          </Text>
          {step.staffId === null && step.method === null && (
            <Group gap={8}>
              <Text size="xs">{t('signing-queue.panel.nobody')}</Text>
              {onAssign !== null && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => {
                    onAssign(step);
                  }}
                >
                  {t('signing-queue.panel.assign')}
                </Button>
              )}
            </Group>
          )}
        </List.Item>
      ))}
    </List>
  );
}
