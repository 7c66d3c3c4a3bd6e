import { useState } from 'react';
import type { InputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import { noticeDone, useSubmit } from '../../ui/index.ts';
import type { Incident, Violation } from './incident-view.ts';

/** The contract's own bounds. */
export const LENGTHS = { description: 5, handling: 3, reason: 3 } as const;

interface Draft {
  readonly staffId: string | null;
  readonly group: InputOf<'incidents.recordViolation'>['group'] | null;
  readonly happenedOn: string;
  readonly description: string;
  readonly handling: string;
  readonly paperRef: string;
  readonly incidentId: string | null;
  readonly reason: string;
}

interface Source {
  readonly corrects: Violation | null;
  readonly withdraw: boolean;
  readonly incidents: readonly Incident[];
  readonly onDone: () => void;
}

/** The entry being written; one that puts another right begins as its copy. */
function firstDraft({ corrects, incidents }: Source): Draft {
  return {
    staffId: corrects?.staffId ?? null,
    group: corrects?.group ?? null,
    happenedOn: corrects?.happenedOn ?? today(),
    description: corrects?.description ?? '',
    handling: corrects?.handling ?? '',
    paperRef: corrects?.paperRef ?? '',
    incidentId: incidents.find(({ code }) => code === corrects?.incident)?.id ?? null,
    reason: '',
  };
}

export function useViolation(source: Source) {
  const { corrects, withdraw, onDone } = source;
  const [first] = useState(() => firstDraft(source));
  const [draft, setDraft] = useState(first);
  const { staffId, group, happenedOn, reason } = draft;
  const complete =
    staffId !== null &&
    group !== null &&
    happenedOn !== '' &&
    happenedOn <= today() &&
    draft.description.trim().length >= LENGTHS.description &&
    draft.handling.trim().length >= LENGTHS.handling &&
    (corrects === null || reason.trim().length >= LENGTHS.reason);
  const submit = useSubmit(complete, async () => {
    if (staffId === null || group === null) return;
    const { code } = await call('incidents.recordViolation', {
      staffId,
      group,
      happenedOn,
      description: draft.description,
      handling: draft.handling,
      paperRef: draft.paperRef,
      incidentId: draft.incidentId,
      corrects: corrects === null ? null : { id: corrects.id, reason, withdraw },
    });
    noticeDone(t('incidents.violation.done', { code }));
    onDone();
  });
  return {
    draft,
    change: (part: Partial<Draft>): void => {
      setDraft((before) => ({ ...before, ...part }));
    },
    dirty: JSON.stringify(draft) !== JSON.stringify(first),
    submit,
  };
}
