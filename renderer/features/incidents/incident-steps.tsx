import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { call, useMay } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { askReason, noticeError } from '../../ui/index.ts';
import type { IncidentDetail } from './incident-view.ts';
import { noticeRedrawn } from './notice-redrawn.ts';
import { askStepMoment } from './step-dialog.tsx';

type Step = IncidentDetail['steps'][number];

/** Told with a time of its own: a notice sent yesterday counts from yesterday. */
const WITH_MOMENT: readonly Step['step'][] = ['notify-authority', 'report-superior'];

interface StepsProps {
  readonly incident: IncidentDetail;
  readonly changeable: boolean;
}

export function IncidentSteps({ incident, changeable }: StepsProps) {
  // What the head alone may excuse is never among "the rest".
  const open = incident.steps.filter(({ state, step }) => state === 'open' && step !== 'notify-authority');
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
  const mayExcuse = useMay('incidents.excuse');
  const name = t(`incidents.step.${step.step}`);
  const settled = step.state !== 'open';
  const heads = step.step === 'notify-authority';
  const forbidden = changeable && heads && !mayExcuse;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
      <Checkbox
        label={name}
        checked={step.state === 'done'}
        indeterminate={step.state === 'excused'}
        readOnly={!changeable || settled}
        description={
          settled ? settledText(step, forbidden) : forbidden ? t('incidents.panel.excuseHeads') : undefined
        }
        onChange={() => {
          if (changeable && !settled) void tick(incident, step.step, name);
        }}
      />
      {changeable && !forbidden && (
        <Button
          size="compact-xs"
          variant="subtle"
          c="var(--mantine-color-dimmed)"
          style={{ flexShrink: 0 }}
          aria-label={`${t(settled ? 'incidents.panel.clear' : 'incidents.panel.excuse')} ${name}`}
          onClick={() =>
            heads && !settled
              ? void excuseNotice(incident)
              : void withReason(
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

/** `forbidden`: only somebody else puts it right. */
function settledText({ state, doneAt, person, note }: Step, forbidden: boolean): string {
  const who =
    state === 'done'
      ? t('incidents.panel.doneBy', { at: formatInstant(doneAt ?? ''), person })
      : t('incidents.panel.excusedBy', { person });
  const said = note === '' ? who : `${who} · ${note}`;
  return forbidden ? `${said}. ${t('incidents.panel.noticeHeads')}` : said;
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
    consequences:
      act === 'clear' && steps.includes('notify-authority') ? [t('incidents.panel.noticeKept')] : [],
  });
  if (note === null) return;
  try {
    const { redrawn } = await call('incidents.step', { id, steps, act, at: null, note });
    if (redrawn.length > 0) noticeRedrawn(redrawn);
  } catch (error) {
    noticeError(error);
  }
}

/** The head answers for it: asked in full, kept and printed. */
async function excuseNotice({ id, version, notice }: IncidentDetail): Promise<void> {
  const reason = await askReason({
    title: t('incidents.panel.excuseNoticeTitle'),
    action: t('incidents.panel.excuseDo'),
    label: t('incidents.panel.excuseNoticeReason'),
    consequences: [
      t('incidents.panel.excuseNoticeKept'),
      ...(notice.state === 'overdue' ? [t('incidents.panel.excuseNoticeLate')] : []),
    ],
    minLength: 10,
  });
  if (reason === null) return;
  try {
    const { redrawn } = await call('incidents.excuse', { id, version, reason });
    noticeRedrawn(redrawn);
  } catch (error) {
    noticeError(error);
  }
}
