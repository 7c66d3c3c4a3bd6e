import { describe, expect, it } from 'vitest';
import { contentDigest, type SlipPaper } from '../../../../../main/features/accounts/documents/index.ts';
import { allPapers, handover, TEACHER } from '../../../../support/pdf/invented-papers.ts';

const slip = allPapers().find((paper): paper is SlipPaper => paper.kind === 'phieu-cap')!;

describe('content digest of a paper', () => {
  it('is the same whatever the order of keys and the form of the letters', () => {
    const paper = handover();
    const turned = Object.fromEntries(Object.entries(paper).reverse()) as typeof paper;
    turned.receiver = { ...TEACHER, fullName: TEACHER.fullName.normalize('NFD') };
    expect(contentDigest(turned)).toBe(contentDigest(paper));
    expect(contentDigest(paper)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with a right, a person, a number or a version', () => {
    const paper = handover();
    const others = [
      handover({ rights: { ...paper.rights, classes: [] } }),
      handover({ receiver: { ...TEACHER, title: 'Tổ trưởng' } }),
      { ...paper, meta: { ...paper.meta, number: 6 } },
      { ...paper, meta: { ...paper.meta, version: 2 } },
    ].map(contentDigest);
    expect(new Set([contentDigest(paper), ...others]).size).toBe(5);
  });

  it('depends neither on itself, nor on the head of the log, nor on the first password', () => {
    const paper = handover();
    const meta = { ...paper.meta, contentDigest: 'x', auditHead: 'y' };
    expect(contentDigest({ ...paper, meta })).toBe(contentDigest(paper));
    expect(contentDigest({ ...slip, initialPassword: 'Khac5-Han8' })).toBe(contentDigest(slip));
    expect(contentDigest({ ...slip, initialPassword: null })).toBe(contentDigest(slip));
  });
});
