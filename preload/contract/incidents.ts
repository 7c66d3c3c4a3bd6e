import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, file, id, instant, line, moment } from './fields.ts';
import {
  CLOSING_GAPS,
  INCIDENT_KINDS,
  INCIDENT_PAPER_KINDS,
  INCIDENT_STATES,
  INCIDENT_STEPS,
  NOTICE_STATES,
  PAPER_FAULTS,
  STEP_STATES,
  VIOLATION_GROUPS,
} from './vocabulary/incidents.ts';
import { PAPER_STATES } from './vocabulary/papers.ts';

const reason = line(300, 3);
const story = line(1_000, 5);
/** What was read: refused when something was written to the incident since. */
const version = z.int().min(1);

const noticeStatement = z.enum(['done', 'excused']);
/** The 72 hours of an incident; `deadline` null where personal data cannot be affected. */
const notice = z.strictObject({
  state: z.enum(NOTICE_STATES),
  deadline: instant.nullable(),
  /** When the authority was told. */
  notifiedAt: instant.nullable(),
  /** Milliseconds after the deadline at which it was told, excused or is now still open; 0 = in time. */
  lateMs: z.number().int(),
  /** The same of when a notice that was in time was written down. */
  recordedLateMs: z.number().int(),
  /** What was said of it before, oldest first; late against the deadline as it counts now. */
  former: z.array(z.strictObject({ state: noticeStatement, at: instant, lateMs: z.number().int() })),
});
const reach = z.strictObject({
  accountId: id,
  /** An admin account of the unit, not somebody's own. */
  unit: z.boolean(),
  login: z.string(),
  holder: z.string(),
  rightsText: z.array(z.string()),
  /** Students and colleagues whose records the account opens. */
  students: z.number().int(),
  staff: z.number().int(),
});
const incidentRow = z.strictObject({
  id,
  /** "03/2026" */
  code: z.string(),
  kind: z.enum(INCIDENT_KINDS),
  state: z.enum(INCIDENT_STATES),
  discoveredAt: instant,
  reportedAt: instant,
  reporter: z.string(),
  holders: z.array(z.string()),
  logins: z.array(z.string()),
  happened: z.string(),
  students: z.number().int(),
  personalData: z.boolean(),
  notice,
  stepsOpen: z.number().int(),
  stepsTotal: z.number().int(),
  /** '' until it is closed. */
  result: z.string(),
  lessons: z.string(),
});
const violationRow = z.strictObject({
  id,
  code: z.string(),
  staffId: id,
  fullName: z.string(),
  department: z.string(),
  group: z.enum(VIOLATION_GROUPS),
  happenedOn: z.string(),
  description: z.string(),
  handling: z.string(),
  paperRef: z.string(),
  /** "03/2026" of the incident it came to light in, or ''. */
  incident: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** Code of the entry that this one puts right, or ''. */
  corrects: z.string(),
  reason: z.string(),
  /** in force, put right by a later entry, or an entry that only takes an earlier one back */
  state: z.enum(['stands', 'corrected', 'withdrawal']),
});
const registerChoice = z.strictObject({
  register: z.enum(['incidents', 'violations']),
  /** In the order to write. */
  ids: z.array(id).max(5_000),
  purpose: line(300, 5),
});

export const incidents = {
  'incidents.list': query({ permission: 'incidents.read', input: empty, output: z.array(incidentRow) }),
  'incidents.get': query({
    permission: 'incidents.read',
    input: z.strictObject({ id }),
    output: z.strictObject({
      ...incidentRow.shape,
      accounts: z.array(reach.extend({ suspended: z.boolean() })),
      steps: z.array(
        z.strictObject({
          step: z.enum(INCIDENT_STEPS),
          state: z.enum(STEP_STATES),
          doneAt: instant.nullable(),
          person: z.string(),
          note: z.string(),
        }),
      ),
      /** Newest first; `faults`: what it says and the record no longer does. */
      papers: z.array(
        z.strictObject({
          id,
          kind: z.enum(INCIDENT_PAPER_KINDS),
          symbol: z.string(),
          title: z.string(),
          state: z.enum(PAPER_STATES),
          faults: z.array(z.enum(PAPER_FAULTS)),
        }),
      ),
      /** Grows with everything written to the incident. */
      version,
      /** Times of discovery that were put right, oldest first. */
      discoveries: z.array(
        z.strictObject({ earlier: instant, at: instant, person: z.string(), reason: z.string() }),
      ),
      /** What was said of the notice before, oldest first. */
      formerNotices: z.array(
        z.strictObject({
          state: noticeStatement,
          /** When the authority was told, or when it was excused. */
          at: instant,
          recordedAt: instant,
          person: z.string(),
          note: z.string(),
          changedAt: instant,
          changedBy: z.string(),
          reason: z.string(),
        }),
      ),
      /** What still keeps it from being closed. */
      gaps: z.array(
        z.strictObject({
          what: z.enum(CLOSING_GAPS),
          step: z.enum(INCIDENT_STEPS).nullable(),
          paperId: id.nullable(),
          symbol: z.string(),
        }),
      ),
      events: z.array(
        z.strictObject({
          at: instant,
          person: z.string(),
          act: z.string(),
          step: z.string(),
          detail: z.string(),
        }),
      ),
      follows: z.strictObject({ id, code: z.string() }).nullable(),
      followedBy: z.array(z.strictObject({ id, code: z.string() })),
      closedAt: instant.nullable(),
    }),
  }),
  /** What the reporter may name: own accounts, and what oneself has reported. */
  'incidents.mine': query({
    permission: 'incidents.report',
    input: empty,
    output: z.strictObject({
      accounts: z.array(z.strictObject({ id, login: z.string() })),
      incidents: z.array(incidentRow),
    }),
  }),
  /** What somebody who has these accounts can open. Without `incidents.manage` only of one's own. */
  'incidents.reach': query({
    permission: 'incidents.report',
    input: z.strictObject({ accountIds: z.array(id).min(1).max(50) }),
    output: z.array(reach),
  }),
  'incidents.report': command({
    permission: 'incidents.report',
    input: z.strictObject({
      /** Own accounts of people and admin accounts of the unit. */
      accountIds: z.array(id).min(1).max(50),
      kind: z.enum(INCIDENT_KINDS),
      discoveredAt: moment,
      /** Colleague who noticed it; null = who is signed in. */
      reporterStaffId: id.nullable(),
      happened: story,
      personalData: z.boolean(),
      suspend: z.boolean(),
      /** Closed or running incident that this one goes on from. */
      follows: id.nullable(),
    }),
    /** `suspended` counts the accounts now shut here; an admin account can only be shut on the central system. */
    output: z.strictObject({ id, code: z.string(), suspended: z.number().int() }),
    touches: ['incidents', 'accounts', 'audit'],
  }),
  /**
   * Personal data once affected stays so. An earlier time of discovery stays on record, and only who may excuse the
   * notice puts it later. Unsigned papers that say otherwise by now are drawn anew: `redrawn`.
   */
  'incidents.edit': command({
    permission: 'incidents.manage',
    input: z.strictObject({
      id,
      version,
      happened: story,
      personalData: z.boolean(),
      discoveredAt: moment,
      reason,
    }),
    output: z.strictObject({ redrawn: z.array(z.string()) }),
    touches: ['incidents', 'papers', 'audit'],
  }),
  /** Why the authority need not be told of a breach: the head's to say. */
  'incidents.excuse': command({
    permission: 'incidents.excuse',
    input: z.strictObject({ id, version, reason: line(300, 10) }),
    output: z.strictObject({ redrawn: z.array(z.string()) }),
    touches: ['incidents', 'papers', 'audit'],
  }),
  /**
   * Ticks, excuses or reopens steps. `at` null = now; excusing and reopening ask a reason. What was said of the notice
   * is replaced or taken back only by who may excuse it, with a reason.
   */
  'incidents.step': command({
    permission: 'incidents.manage',
    input: z.strictObject({
      id,
      steps: z.array(z.enum(INCIDENT_STEPS)).min(1).max(INCIDENT_STEPS.length),
      act: z.enum(['done', 'excuse', 'clear']),
      at: moment.nullable(),
      note: line(300),
    }),
    output: z.strictObject({ redrawn: z.array(z.string()) }),
    touches: ['incidents', 'papers', 'audit'],
  }),
  'incidents.papers': command({
    permission: 'incidents.manage',
    input: z.strictObject({
      id,
      kinds: z.array(z.enum(INCIDENT_PAPER_KINDS)).min(1).max(2),
    }),
    output: z.strictObject({ paperIds: z.array(id) }),
    touches: ['incidents', 'papers', 'audit'],
  }),
  'incidents.close': command({
    permission: 'incidents.manage',
    input: z.strictObject({ id, version, result: story, lessons: story }),
    output: empty,
    touches: ['incidents', 'audit'],
  }),
  'incidents.violations': query({
    permission: 'incidents.read',
    input: empty,
    output: z.array(violationRow),
  }),
  /** Entries are never changed: a correction is a new entry that names the old one, a withdrawal likewise. */
  'incidents.recordViolation': command({
    permission: 'incidents.manage',
    input: z.strictObject({
      staffId: id,
      group: z.enum(VIOLATION_GROUPS),
      happenedOn: z.iso.date(),
      description: story,
      handling: line(500, 3),
      paperRef: line(120),
      incidentId: id.nullable(),
      corrects: z.strictObject({ id, reason, withdraw: z.boolean() }).nullable(),
    }),
    output: z.strictObject({ id, code: z.string() }),
    touches: ['incidents', 'audit'],
  }),
  'incidents.export': command({
    permission: 'incidents.manage',
    input: registerChoice,
    output: file,
    touches: ['audit'],
  }),
  /** The same on lying A4; the log has the purpose as well. */
  'incidents.registerFile': query({ permission: 'incidents.manage', input: registerChoice, output: file }),
};
