import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { call } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { askReason, noticeError } from '../../ui/index.ts';
import type { IncidentDetail } from './incident-view.ts';
import { askStepMoment } from './step-dialog.tsx';

type Step = IncidentDetail['steps'][number];

/** Told with a time of its own: a notice sent yesterday counts from yesterday. */
const WITH_MOMENT: readonly Step['step'][] = ['notify-authority', 'report-superior'];

interface StepsProps {
  readonly incident: IncidentDetail;
  readonly changeable: boolean;
}

export function IncidentSteps({ incident, changeable }: StepsProps) {
  const open = incident.steps.filter(({ state }) => state === 'open');
  return (
    <section aria-label={t('incidents.panel.steps')}>
      <Group justify="space-between" mb={4}>
        <Text fw={600} size="sm">
          {`${t('incidents.panel.steps')} (${t('incidents.stepsDone', {
            done: incident.stepsTotal - incident.stepsOpen,
            total: incident.stepsTotal,
          })})`}
        </Text>
        {changeable && open.length > 1 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() =>
              void withReason(
                incident.id,
                open.map(({ step }) => step),
                'excuse',
                t('incidents.panel.excuseRestTitle', { count: open.length }),
              )
            }
          >
            {t('incidents.panel.excuseRest')}
          </Button>
        )}
      </Group>
      <Stack gap={6}>
        {incident.steps.map((step) => (
          <StepLine key={step.step} incident={incident} step={step} changeable={changeable} />
        ))}
      </Stack>
    </section>
  );
}

function StepLine({ incident, step, changeable }: StepsProps & { readonly step: Step }) {
  const name = t(`incidents.step.${step.step}`);
  const settled = step.state !== 'open';
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
      <Checkbox
        label={name}
        checked={step.state === 'done'}
        indeterminate={step.state === 'excused'}
        readOnly={!changeable || settled}
        description={settled ? settledText(step) : undefined}
        onChange={() => {
          if (changeable && !settled) void tick(incident, step.step, name);
        }}
      />
      {changeable && (
        <Button
          size="compact-xs"
          variant="subtle"
          c="var(--mantine-color-dimmed)"
          style={{ flexShrink: 0 }}
          aria-label={`${t(settled ? 'incidents.panel.clear' : 'incidents.panel.excuse')} ${name}`}
          onClick={() =>
            void withReason(
              incident.id,
              [step.step],
              settled ? 'clear' : 'excuse',
              t(settled ? 'incidents.panel.clearTitle' : 'incidents.panel.excuseTitle', { step: name }),
            )
          }
        >
          {t(settled ? 'incidents.panel.clear' : 'incidents.panel.excuse')}
        </Button>
      )}
    </Group>
  );
}

function settledText({ state, doneAt, person, note }: Step): string {
  const who =
    state === 'done'
      ? t('incidents.panel.doneBy', { at: formatInstant(doneAt ?? ''), person })
      : t('incidents.panel.excusedBy', { person });
  return note === '' ? who : `${who} · ${note}`;
}

async function tick(incident: IncidentDetail, step: Step['step'], name: string): Promise<void> {
  const { id, discoveredAt } = incident;
  if (WITH_MOMENT.includes(step)) {
    await askStepMoment({ id, step, name, discoveredAt });
    return;
  }
  try {
    await call('incidents.step', { id, steps: [step], act: 'done', at: null, note: '' });
  } catch (error) {
    noticeError(error);
  }
}

async function withReason(
  id: string,
  steps: Step['step'][],
  act: 'excuse' | 'clear',
  title: string,
): Promise<void> {
  const note = await askReason({
    title,
    action: t(act === 'excuse' ? 'incidents.panel.excuseDo' : 'incidents.panel.clear'),
    label: t(act === 'excuse' ? 'incidents.panel.excuseReason' : 'incidents.panel.clearReason'),
  });
  if (note === null) return;
  try {
    await call('incidents.step', { id, steps, act, at: null, note });
  } catch (error) {
    noticeError(error);
  }
}
