import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay, vietnamYear } from '../../../kernel/vietnam-day.ts';
import { incidentRows } from '../data/incident-rows.ts';
import {
  insertViolation,
  nextViolationNumber,
  violationRow,
  violationRows,
  type ViolationRecord,
} from '../data/violation-rows.ts';
import { entryCode } from '../domain/incident-words.ts';
import { mayCorrect, violationState } from '../domain/violation-chain.ts';
import { requireIncident, type IncidentsCore } from './incidents-core.ts';

/** Newest first; what was put right stays in the register. */
export function listViolations(core: IncidentsCore): OutputOf<'incidents.violations'> {
  const sql = core.database.read;
  const entries = violationRows(sql);
  const codes = new Map(entries.map(({ id, number, year }) => [id, entryCode(number, year)]));
  const incidents = new Map(incidentRows(sql).map(({ id, number, year }) => [id, entryCode(number, year)]));
  const people = new Map(core.people.staff().map((person) => [person.id, person]));
  return entries.map((entry) => ({
    id: entry.id,
    code: entryCode(entry.number, entry.year),
    staffId: entry.staffId,
    fullName: people.get(entry.staffId)?.fullName ?? '',
    department: people.get(entry.staffId)?.department ?? '',
    group: entry.actGroup,
    happenedOn: entry.happenedOn,
    description: entry.description,
    handling: entry.handling,
    paperRef: entry.paperRef,
    incident: incidents.get(entry.incidentId ?? '') ?? '',
    recordedAt: entry.recordedAt,
    recordedBy: entry.recorder,
    corrects: codes.get(entry.corrects ?? '') ?? '',
    reason: entry.reason,
    state: violationState({ corrected: entry.corrected === 1, stands: entry.stands === 1 }),
  }));
}

/** A new entry always; one that names an old entry puts it right or takes it back. */
export function recordViolation(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.recordViolation'>,
): Promise<OutputOf<'incidents.recordViolation'>> {
  if (input.happenedOn > vietnamDay(context.at)) throw appError('incidents.violation-in-future');
  return core.database.write(context, { action: 'incidents.recordViolation' }, (tx) => {
    if (!core.people.staffById(input.staffId)) throw appError('incidents.person-not-found');
    if (input.incidentId !== null) requireIncident(tx.sql, input.incidentId);
    const { corrects } = input;
    if (corrects) {
      const wrong = violationRow(tx.sql, corrects.id);
      if (!wrong) throw appError('incidents.violation-not-found');
      const code = entryCode(wrong.number, wrong.year);
      if (!mayCorrect({ corrected: wrong.corrected === 1, stands: wrong.stands === 1 }))
        throw appError('incidents.violation-already-corrected', { code });
    }
    const year = vietnamYear(tx.at);
    const entry: ViolationRecord = {
      id: core.newId(),
      year,
      number: nextViolationNumber(tx.sql, year),
      staffId: input.staffId,
      actGroup: input.group,
      happenedOn: input.happenedOn,
      description: input.description,
      handling: input.handling,
      paperRef: input.paperRef,
      incidentId: input.incidentId,
      corrects: corrects?.id ?? null,
      reason: corrects?.reason ?? '',
      stands: corrects?.withdraw === true ? 0 : 1,
      recordedAt: tx.at,
      recordedBy: signedInUser(context).userId,
    };
    insertViolation(tx.sql, entry);
    const code = entryCode(entry.number, entry.year);
    tx.change('violation', entry.id, entry);
    tx.about([entry.id, entry.staffId].join(','));
    tx.note({ code, group: entry.actGroup, corrects: entry.corrects ?? '', withdraw: entry.stands === 0 });
    return { id: entry.id, code };
  });
}
