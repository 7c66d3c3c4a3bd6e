import { describe, expect, it } from 'vitest';
import {
  signedOf,
  signersBeside,
  standingOf,
  stepLabel,
  stepsOnTurn,
} from '../../../../../renderer/features/signing-queue/queued-paper.ts';
import type { QueuedPaper, Step } from '../../../../../renderer/features/signing-queue/queued-paper.ts';

const place = (field: string, part: Partial<Step>): Step => ({
  field,
  role: 'BÊN GIAO',
  name: `Người ${field}`,
  seal: false,
  staffId: `staff-${field}`,
  state: 'turn',
  method: null,
  signedAt: null,
  signedBy: '',
  ...part,
});

const paper = (steps: Step[], part: Partial<QueuedPaper> = {}): QueuedPaper => ({
  sha256: '0'.repeat(64),
  paperId: 'p1',
  kind: 'cam-ket',
  symbol: '01/CK',
  title: 'Bản cam kết',
  person: 'Lê Thị Thử',
  department: 'Tổ Toán',
  issuedAt: '2026-11-20T01:00:00.000Z',
  openedAt: '2026-11-20T01:00:00.000Z',
  order: 'any',
  steps,
  mine: [],
  later: false,
  returned: null,
  ...part,
});

describe('a paper that waits for signatures', () => {
  it('counts pen and key alike as signed', () => {
    const steps = [place('A', { state: 'signed' }), place('B', { state: 'inked' }), place('C', {})];
    expect(signedOf(paper(steps))).toBe('2/3');
    expect(stepsOnTurn(paper(steps)).map(({ field }) => field)).toEqual(['C']);
  });

  it('says where the reader stands: now, later or not at all', () => {
    expect(standingOf(paper([], { mine: ['A'] }))).toBe('mine');
    expect(standingOf(paper([], { later: true }))).toBe('later');
    expect(standingOf(paper([]))).toBe('others');
  });

  it('offers the officer only people who are known, awaited now and somebody else', () => {
    const steps = [
      place('A', {}),
      place('B', {}),
      place('C', { staffId: null }),
      place('D', { state: 'waiting' }),
    ];
    expect(signersBeside(paper(steps, { mine: ['A'] }))).toEqual([{ staffId: 'staff-B', name: 'Người B' }]);
  });

  it('names a place on one line, also where the name is written by hand', () => {
    expect(stepLabel(place('A', { role: 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG' }))).toBe(
      'KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG – Người A',
    );
    expect(stepLabel(place('A', { name: '' }))).toBe('BÊN GIAO');
  });
});
