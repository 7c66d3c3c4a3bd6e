import { describe, expect, it } from 'vitest';
import { closingGaps } from '../../../../main/features/incidents/domain/closing.ts';
import {
  faultsOf,
  remarkOn,
  standingPapers,
  type HistoryLine,
  type IncidentPaper,
} from '../../../../main/features/incidents/domain/paper-standing.ts';
import { stepsFor, type StepRecord } from '../../../../main/features/incidents/domain/incident-steps.ts';

const line = (act: string, more: Partial<HistoryLine> = {}): HistoryLine => ({
  act,
  step: '',
  paperId: null,
  ...more,
});
const drawn = (paperId: string, kind = 'bien-ban-su-co') => line(kind, { paperId });
const paper = (id: string, more: Partial<IncidentPaper> = {}): IncidentPaper => ({
  id,
  kind: 'bien-ban-su-co',
  symbol: `${id}/BBSC`,
  title: 'Biên bản sự cố',
  state: 'issued',
  signedOn: null,
  ...more,
});

describe('a paper of an incident', () => {
  it.each<[string, HistoryLine[], string[]]>([
    ['says what the record says as long as nothing changes', [], []],
    ['is not made wrong by a step done later', [line('done', { step: 'check-log' })], []],
    ['is by an edit', [line('edit')], ['story']],
    ['is by another time of discovery', [line('discovery')], ['discovery']],
    ['is by an excuse of the notice', [line('excuse', { step: 'notify-authority' })], ['notice']],
    [
      'is by a step that it names as done and that is undone',
      [line('clear', { step: 'lock-central' })],
      ['steps'],
    ],
    ['is not by what another paper says', [drawn('2')], []],
  ])('%s', (_name, after, faults) => {
    const before = [line('report'), line('done', { step: 'lock-central' })];
    expect(faultsOf('1', [...before, drawn('1'), ...after])).toEqual(faults);
  });

  it('is named with what stands instead, and only while it counts', () => {
    const history = [drawn('1'), line('edit'), drawn('2')];
    const two = standingPapers([paper('1', { state: 'signed' }), paper('2')], history);
    expect(two.map((each) => remarkOn(each, two, '03/2026'))).toEqual([
      'Sự cố 03/2026 đã sửa sau khi lập (diễn biến, mức ảnh hưởng); xem số 2/BBSC.',
      '',
    ]);
    const gone = standingPapers([paper('1', { state: 'signed' }), paper('2', { state: 'void' })], history);
    expect(remarkOn(gone[0]!, gone, '03/2026')).toContain('chưa có văn bản bổ sung');
    const cancelled = standingPapers([paper('1', { state: 'void' })], history);
    expect(remarkOn(cancelled[0]!, cancelled, '03/2026')).toBe('');
  });
});

describe('closing', () => {
  const steps = (state: StepRecord['state']): StepRecord[] =>
    stepsFor(false).map((step) => ({
      step,
      state,
      doneAt: '2026-11-20T03:00:00.000Z',
      recordedAt: '2026-11-20T03:00:00.000Z',
      person: 'Đỗ Quang Huy',
      note: 'x',
    }));
  const letter = paper('9', { kind: 'bao-cao-su-co', state: 'issued' });
  it.each<[string, StepRecord['state'], IncidentPaper[], HistoryLine[], string[]]>([
    ['asks for minutes and letter', 'done', [], [], ['minutes-missing', 'letter-missing']],
    ['asks no letter where it was excused', 'excused', [], [], ['minutes-missing']],
    ['asks for the signature', 'done', [paper('1'), letter], [], ['minutes-unsigned']],
    ['takes no refused minutes', 'done', [paper('1', { state: 'refused' }), letter], [], ['minutes-missing']],
    ['takes signed minutes', 'done', [paper('1', { state: 'signed' }), letter], [], []],
    [
      'takes no signed minutes or letter that say otherwise',
      'done',
      [paper('1', { state: 'signed' }), letter],
      [line('edit')],
      ['minutes-outdated', 'letter-outdated'],
    ],
  ])('%s', (_name, state, papers, after, gaps) => {
    const history = [...papers.map(({ id, kind }) => drawn(id, kind)), ...after];
    const found = closingGaps({
      personalData: false,
      steps: steps(state),
      papers: standingPapers(papers, history),
    });
    expect(found.map(({ what }) => what)).toEqual(gaps);
  });
});
