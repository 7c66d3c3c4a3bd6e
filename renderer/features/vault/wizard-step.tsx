import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../i18n/index.ts';
import type { WizardDraft } from './wizard-draft.ts';

export interface StepProps {
  readonly draft: WizardDraft;
  readonly onChange: (part: Partial<WizardDraft>) => void;
  readonly onNext: () => void;
  readonly onBack?: () => void;
}

interface WizardStepProps {
  readonly title: string;
  readonly lead: string;
  readonly onSubmit: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly submitLabel?: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** One page of the wizard: Enter goes on, the first field has the focus. */
export function WizardStep({
  title,
  lead,
  onSubmit,
  onBack,
  submitLabel,
  busy = false,
  children,
}: WizardStepProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Title order={1} size="h3">
            {title}
          </Title>
          <Text c="dimmed">{lead}</Text>
        </div>
        {children}
        <Group justify="space-between">
          {onBack ? (
            <Button variant="default" onClick={onBack} disabled={busy}>
              {t('app.back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={busy}>
            {submitLabel ?? t('app.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
