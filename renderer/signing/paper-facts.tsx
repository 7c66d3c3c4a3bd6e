import { Alert, Text } from '@mantine/core';
import { IconArrowRight, IconCheck, IconCircleDashed, IconInfoCircle, IconPencil } from '@tabler/icons-react';
import { errorText, formatInstant, t } from '../i18n/index.ts';
import type { PaperToSign } from './signable.ts';
import styles from './signing.module.css';

type Step = PaperToSign['steps'][number];

function StepSign({ step, mine }: { readonly step: Step; readonly mine: boolean }) {
  if (step.state === 'signed') return <IconCheck size={18} aria-label={t('signing-window.step.signed')} />;
  if (step.state === 'inked') return <IconPencil size={18} aria-label={t('signing-window.step.inked')} />;
  if (mine) return <IconArrowRight size={18} aria-label={t('signing-window.step.now')} />;
  return <IconCircleDashed size={18} aria-label={t('signing-window.step.later')} />;
}

function stepNote(step: Step, mine: boolean): string {
  if (step.signedAt !== null) {
    const at = formatInstant(step.signedAt);
    return step.signedBy === ''
      ? t('signing-window.step.at', { at })
      : t('signing-window.step.byAt', { by: step.signedBy, at });
  }
  return mine ? t('signing-window.step.now') : t('signing-window.step.later');
}

function roleOf({ role, seal }: Step): string {
  return [role.split('\n').join(' – '), seal ? t('signing-window.step.seal') : '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** What the signature means, who signed before and who comes next. */
export function PaperFacts({ paper }: { readonly paper: PaperToSign }) {
  const { meaning, refusal, steps, field } = paper;
  return (
    <>
      <section aria-label={t('signing-window.meaning')}>
        <Text fw={600} mb={4}>
          {t('signing-window.meaning')}
        </Text>
        <p className={styles['meaning']}>{t(`signing.meaning.${meaning.code}`, meaning.params)}</p>
      </section>
      {refusal !== null && (
        <Alert color="orange" icon={<IconInfoCircle size={18} />} p="xs">
          {errorText(refusal)}
        </Alert>
      )}
      <section aria-label={t('signing-window.steps')}>
        <Text fw={600} mb={4}>
          {t('signing-window.steps')}
        </Text>
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <li key={step.field} className={styles['step']}>
              <StepSign step={step} mine={step.field === field} />
              <span>
                <Text span fw={step.field === field ? 600 : 400}>
                  {step.name === '' ? t('signing-window.step.anybody') : step.name}
                </Text>
                <Text span c="dimmed">
                  {` · ${roleOf(step)}`}
                </Text>
                <br />
                <Text span size="xs" c="dimmed">
                  {stepNote(step, step.field === field)}
                </Text>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
