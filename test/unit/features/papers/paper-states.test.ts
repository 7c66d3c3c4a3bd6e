import { describe, expect, it } from 'vitest';
import {
  allowedPaperActs,
  nextPaperState,
  PAPER_ACTS,
} from '../../../../main/features/papers/domain/paper-states.ts';
import { PAPER_STATES } from '../../../../preload/contract/vocabulary/papers.ts';

const minutes = { kind: 'bien-ban-ban-giao', scans: 1 } as const;

describe('the life of a paper', () => {
  it('goes through signing to signed', () => {
    expect(nextPaperState({ ...minutes, state: 'issued' }, 'send-to-sign')).toBe('signing');
    expect(nextPaperState({ ...minutes, state: 'signing' }, 'mark-signed')).toBe('signed');
  });

  it('needs a scan before it counts as signed', () => {
    expect(nextPaperState({ ...minutes, state: 'signing', scans: 0 }, 'mark-signed')).toBeNull();
  });

  it.each(['signed', 'void'] as const)('ends when it is %s', (state) => {
    expect(allowedPaperActs({ ...minutes, state })).toEqual([]);
  });

  it('can be sent again after a refusal, or given up', () => {
    expect(allowedPaperActs({ ...minutes, state: 'refused' })).toEqual(['send-to-sign', 'void']);
  });

  it.each(['bien-ban-khoa-so', 'quyet-dinh-mo-so'] as const)(
    'is drawn up anew when it told of marks that may have changed since (%s)',
    (kind) => {
      expect(allowedPaperActs({ kind, state: 'refused', scans: 1 })).toEqual(['void']);
    },
  );

  it.each(PAPER_STATES)('never lets a slip be signed (%s)', (state) => {
    const acts = allowedPaperActs({ kind: 'phieu-cap', state, scans: 1 });
    expect(acts.filter((act) => !['void', 'attach-scan'].includes(act))).toEqual([]);
  });

  it('knows no act that leads back to a draft', () => {
    const reached = PAPER_STATES.flatMap((state) =>
      PAPER_ACTS.map((act) => nextPaperState({ ...minutes, state }, act)),
    );
    expect(reached).not.toContain('draft');
  });
});
