import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresseeOf } from '../../../../main/features/incidents/domain/addressee.ts';
import { discoveryProblem } from '../../../../main/features/incidents/domain/discovery.ts';
import {
  nextIncidentState,
  type IncidentAct,
} from '../../../../main/features/incidents/domain/incident-states.ts';
import {
  openSteps,
  stepsFor,
  type StepRecord,
} from '../../../../main/features/incidents/domain/incident-steps.ts';
import {
  hoursLeft,
  noticeDeadline,
  noticeOf,
} from '../../../../main/features/incidents/domain/notice-clock.ts';
import { incidentTasks } from '../../../../main/features/incidents/domain/tasks.ts';
import { mayCorrect, violationState } from '../../../../main/features/incidents/domain/violation-chain.ts';
import {
  INCIDENT_STATES,
  INCIDENT_STEPS,
  type IncidentState,
} from '../../../../preload/contract/vocabulary/incidents.ts';

const ACTS: readonly IncidentAct[] = ['step', 'edit', 'papers', 'close', 'follow'];

describe('the states of an incident', () => {
  it.each<[IncidentState, IncidentAct, IncidentState | null]>([
    ['reported', 'step', 'handling'],
    ['reported', 'edit', 'reported'],
    ['reported', 'papers', 'handling'],
    ['reported', 'close', null],
    ['reported', 'follow', 'reported'],
    ['handling', 'step', 'handling'],
    ['handling', 'edit', 'handling'],
    ['handling', 'papers', 'handling'],
    ['handling', 'close', 'closed'],
    ['handling', 'follow', 'handling'],
    ['closed', 'step', null],
    ['closed', 'edit', null],
    ['closed', 'papers', 'closed'],
    ['closed', 'close', null],
    ['closed', 'follow', 'closed'],
  ])('%s: %s leads to %s', (state, act, next) => {
    expect(nextIncidentState(state, act)).toBe(next);
  });

  it('never lead back, whatever is done', () => {
    const rank = (state: IncidentState): number => INCIDENT_STATES.indexOf(state);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 40 }), (acts) => {
        let state: IncidentState = 'reported';
        for (const act of acts) {
          const next: IncidentState = nextIncidentState(state, act) ?? state;
          expect(rank(next)).toBeGreaterThanOrEqual(rank(state));
          state = next;
        }
      }),
    );
  });
});

const done = (step: StepRecord['step'], doneAt: string): StepRecord => ({
  step,
  state: 'done',
  doneAt,
  recordedAt: doneAt,
  person: 'Đỗ Quang Huy',
  note: '',
});

describe('the steps', () => {
  it('ask for the authority only where personal data may be affected', () => {
    expect(stepsFor(true)).toEqual(INCIDENT_STEPS);
    expect(stepsFor(false)).not.toContain('notify-authority');
  });

  it('stay open until each is done or excused', () => {
    const all = stepsFor(false).map((step) => done(step, '2026-11-20T01:00:00.000Z'));
    expect(openSteps(false, all.slice(1))).toEqual(['report-leader']);
    expect(openSteps(false, all)).toEqual([]);
    expect(openSteps(true, all)).toEqual(['notify-authority']);
  });
});

describe('the 72 hours', () => {
  const DISCOVERED = '2026-11-20T01:30:00.000Z';

  it.each([
    ['not asked for without personal data', false, [], '2026-11-20T02:00:00.000Z', 'not-needed'],
    ['run', true, [], '2026-11-23T01:29:59.999Z', 'running'],
    ['include their last instant', true, [], '2026-11-23T01:30:00.000Z', 'running'],
    ['are over a millisecond later', true, [], '2026-11-23T01:30:00.001Z', 'overdue'],
    [
      'are kept by a notice in time',
      true,
      [done('notify-authority', '2026-11-23T01:30:00.000Z')],
      '2026-12-01T00:00:00.000Z',
      'in-time',
    ],
    [
      'are missed by a late one',
      true,
      [done('notify-authority', '2026-11-23T01:30:00.001Z')],
      '2026-12-01T00:00:00.000Z',
      'late',
    ],
    [
      'stop for a reason',
      true,
      [{ ...done('notify-authority', DISCOVERED), state: 'excused' as const, note: 'Không gây hại' }],
      '2026-12-01T00:00:00.000Z',
      'excused',
    ],
  ])('%s', (_name, personalData, steps, now, state) => {
    expect(noticeOf({ discoveredAt: DISCOVERED, personalData, steps }, now).state).toBe(state);
  });

  it('are 72 hours of instants, and no later edit or tick moves them', () => {
    const instant = fc
      .date({
        min: new Date('2026-01-01T00:00:00Z'),
        max: new Date('2036-01-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString());
    const record = fc.record({
      step: fc.constantFrom(...INCIDENT_STEPS),
      state: fc.constantFrom('done' as const, 'excused' as const),
      doneAt: instant,
      recordedAt: instant,
      person: fc.string(),
      note: fc.string(),
    });
    fc.assert(
      fc.property(
        instant,
        fc.array(fc.record({ happened: fc.string(), personalData: fc.boolean(), steps: fc.array(record) })),
        instant,
        (discoveredAt, edits, now) => {
          const deadline = noticeDeadline(discoveredAt);
          expect(Date.parse(deadline) - Date.parse(discoveredAt)).toBe(72 * 60 * 60 * 1000);
          for (const { personalData, steps } of edits)
            expect(noticeOf({ discoveredAt, personalData, steps }, now).deadline).toBe(
              personalData ? deadline : null,
            );
        },
      ),
    );
  });

  it('are told in whole hours, never nought while they run', () => {
    const deadline = noticeDeadline(DISCOVERED);
    expect(hoursLeft(deadline, DISCOVERED)).toBe(72);
    expect(hoursLeft(deadline, '2026-11-20T02:00:00.000Z')).toBe(71);
    expect(hoursLeft(deadline, '2026-11-23T01:29:00.000Z')).toBe(1);
  });
});

describe('the time of discovery', () => {
  const NOW = '2026-11-22T08:00:00.000Z';
  it.each([
    ['2026-11-22T08:04:00.000Z', null],
    ['2026-11-22T08:06:00.000Z', 'in-future'],
    ['2026-11-22T07:00:00.000Z', null],
    ['2025-11-21T08:00:00.000Z', null],
    ['2025-11-20T08:00:00.000Z', 'too-old'],
  ])('%s is %s', (discoveredAt, problem) => {
    expect(discoveryProblem(discoveredAt, NOW)).toBe(problem);
  });
});

describe('what is left to do', () => {
  const NOW = '2026-11-22T08:00:00.000Z';
  const incident = (id: string, hoursAgo: number, state: IncidentState = 'handling') => {
    const discoveredAt = new Date(Date.parse(NOW) - hoursAgo * 3_600_000).toISOString();
    return {
      id,
      state,
      gaps: ['step'] as const,
      notice: noticeOf({ discoveredAt, personalData: true, steps: [] }, NOW),
    };
  };
  it('names the nearest clock, the overdue ones and the open ones, and nothing that is closed', () => {
    const tasks = incidentTasks(
      [incident('new', 2), incident('near', 70), incident('late', 100), incident('old', 10, 'closed')],
      NOW,
    );
    expect(tasks.map(({ key, count, severity, params }) => [key, count, severity, params['open']])).toEqual([
      ['incident-clock-last-day', 2, 'danger', 'near'],
      ['incident-overdue', 1, 'danger', 'late'],
      ['incidents-open', 3, 'warning', 'new'],
    ]);
    expect(tasks.map(({ members }) => members)).toEqual([['near'], ['late'], ['new', 'near', 'late']]);
    expect(incidentTasks([incident('old', 10, 'closed')], NOW)).toEqual([]);
    // At 24 hours left the clock is another task, so that it is news again.
    expect(incidentTasks([incident('fresh', 47)], NOW)[0]).toMatchObject({
      key: 'incident-clock',
      count: 25,
    });
    expect(incidentTasks([incident('fresh', 48)], NOW)[0]).toMatchObject({
      key: 'incident-clock-last-day',
      count: 24,
    });
  });
});

describe('an entry of the register of prohibited acts', () => {
  it.each([
    [{ corrected: false, stands: true }, 'stands', true],
    [{ corrected: true, stands: true }, 'corrected', false],
    [{ corrected: false, stands: false }, 'withdrawal', false],
    [{ corrected: true, stands: false }, 'corrected', false],
  ])('%j is %s; put right: %s', (entry, state, correctable) => {
    expect(violationState(entry)).toBe(state);
    expect(mayCorrect(entry)).toBe(correctable);
  });
});

describe('the addressee of the letter', () => {
  it.each([
    ['UBND PHƯỜNG HOA PHƯỢNG', 'UBND phường Hoa Phượng'],
    ['ỦY BAN NHÂN DÂN ĐẶC KHU CÁT HẢI', 'Ủy ban nhân dân đặc khu Cát Hải'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG', 'Sở Giáo dục và Đào tạo Hải Phòng'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo'],
    ['UBND phường Thủy Nguyên', 'UBND phường Thủy Nguyên'],
    ['CÔNG TY GIÁO DỤC XANH', 'CÔNG TY GIÁO DỤC XANH'],
  ])('%s is written %s', (body, addressee) => {
    expect(addresseeOf(body)).toBe(addressee);
  });
});
