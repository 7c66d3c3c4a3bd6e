import type { IncidentPaperKind } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperPerson, PaperRecord } from '../../papers/index.ts';
import { staffOfSignIn } from '../../people/index.ts';
import {
  accountsByIncident,
  discoveriesOf,
  noticeLinesByIncident,
  stepsByIncident,
} from '../data/incident-rows.ts';
import {
  incidentMinutes,
  incidentReport,
  type IncidentFile,
  type IncidentParties,
} from '../documents/index.ts';
import { formerNotices } from '../domain/notice-statements.ts';
import { isUnsigned } from '../domain/paper-standing.ts';
import { recordIncidentEvent, requireIncident, type IncidentsCore } from './incidents-core.ts';
import { standingPapersOf } from './papers-of-incident.ts';

/** Draws one paper as the incident stands now; what is not signed of its kind is cancelled, a signed one supplemented. */
export function drawIncidentPaper(
  core: IncidentsCore,
  tx: Transaction,
  context: Context,
  id: string,
  kind: IncidentPaperKind,
): PaperRecord {
  const earlier = standingPapersOf(tx.sql, id).filter((paper) => paper.kind === kind);
  const signed = earlier.findLast(({ state }) => state === 'signed');
  const file: IncidentFile = {
    incident: requireIncident(tx.sql, id),
    accounts: accountsByIncident(tx.sql).get(id) ?? [],
    steps: stepsByIncident(tx.sql).get(id) ?? [],
    discoveries: discoveriesOf(tx.sql, id),
    formerNotices: formerNotices(noticeLinesByIncident(tx.sql).get(id) ?? []),
    supplements: signed ? { symbol: signed.symbol, signedOn: signed.signedOn } : null,
    at: tx.at,
  };
  const parties = partiesOf(core, context, file);
  const school = core.papers.school(tx.at);
  const draft =
    kind === 'bien-ban-su-co'
      ? incidentMinutes(file, parties, school.schoolName)
      : incidentReport(file, parties, school);
  const paper = core.papers.issue(tx, context, kind, aboutOf(file), draft);
  for (const old of earlier)
    if (isUnsigned(old)) core.papers.replace(tx, old.id, `Thay bằng số ${paper.symbol}.`);
  recordIncidentEvent(core, tx, context, {
    incidentId: id,
    act: kind,
    detail: paper.symbol,
    paperId: paper.id,
  });
  return paper;
}

/**
 * After a change: each paper that is not signed and says otherwise by now is cancelled and drawn anew; one whose round
 * was open opens its new round. Gives the numbers of the new ones.
 */
export function redrawPapers(core: IncidentsCore, tx: Transaction, context: Context, id: string): string[] {
  const wrong = standingPapersOf(tx.sql, id).filter((paper) => isUnsigned(paper) && paper.faults.length > 0);
  return [...Map.groupBy(wrong, ({ kind }) => kind)].map(([kind, papers]) => {
    const paper = drawIncidentPaper(core, tx, context, id, kind);
    if (papers.some(({ state }) => state === 'signing')) core.papers.sendToSign(tx, context, paper.id);
    return paper.symbol;
  });
}

function aboutOf({ accounts }: IncidentFile) {
  const [only] = accounts;
  return {
    accountId: accounts.length === 1 && only?.unit === 0 ? only.accountId : null,
    person: [...new Set(accounts.map(({ holder }) => holder))].filter((name) => name !== '').join(', '),
    department: '',
  };
}

function partiesOf(
  core: IncidentsCore,
  context: Context,
  { incident, accounts }: IncidentFile,
): IncidentParties {
  const staffIds = [...new Set(accounts.flatMap(({ staffId }) => staffId ?? []))];
  const staff = core.people.staff();
  const reporterId =
    staffOfSignIn(staff, { staffId: incident.reporterStaffId, fullName: incident.reporter })?.id ?? null;
  const drawer = staffOfSignIn(staff, signedInUser(context))?.id;
  // Whoever draws it and holds one of the accounts is asked about as a holder; an admin account that nobody has received
  // yet has none.
  const holderId = staffIds.find((staffId) => staffId === drawer) ?? staffIds[0];
  const first = core.accounts.parties(context, holderId ?? reporterId ?? staff[0]?.id ?? '');
  // Without a staff record the officer or the head may still be known by name.
  const known = [first.giver, first.receiver, first.head].find(
    ({ fullName }) => fullName === incident.reporter,
  );
  const reporter: PaperPerson =
    reporterId === null
      ? (known ?? { fullName: incident.reporter, title: '', department: '' })
      : core.accounts.parties(context, reporterId).receiver;
  return {
    reporter,
    holders: staffIds
      .filter((staffId) => staffId !== reporterId)
      .map((staffId) => core.accounts.parties(context, staffId).receiver)
      .filter(({ fullName }) => reporterId !== null || fullName !== reporter.fullName),
    // Never the holder: who draws the paper about the own account does not sign for the school.
    officer: first.giver,
    head: first.head,
    headRole: first.headRole,
  };
}
