import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { boardRows, paperRows, signerRows } from '../data/paper-rows.ts';
import { scanRows } from '../data/scan-rows.ts';
import { allowedPaperActs } from '../domain/paper-states.ts';
import { fellWith } from '../domain/standing-scans.ts';
import { remarksOf, type PapersCore } from './papers-core.ts';

type PaperView = OutputOf<'papers.list'>[number];

/** Newest first, with signers, scans and what may be done next. */
export function listPapers(core: PapersCore, { scope, open }: InputOf<'papers.list'>): PaperView[] {
  const sql = core.database.read;
  const signers = Map.groupBy(signerRows(sql), (signer) => signer.paperId);
  const scans = Map.groupBy(scanRows(sql), (scan) => scan.paperId);
  const ended = Map.groupBy(
    core.desks.flatMap((desk) => desk.givenBack(sql, null)),
    ({ paperId }) => paperId,
  );
  const remarks = remarksOf(core, sql);
  return (scope === 'all' ? paperRows(sql) : boardRows(sql, open)).map((paper) => {
    const own = (scans.get(paper.id) ?? []).map(({ id, fileName, sha256, at, matchedBy, round }) => {
      const fallen = fellWith({ round }, ended.get(paper.id) ?? []);
      const givenBack = fallen && { round: fallen.round, at: fallen.at };
      return { id, fileName, sha256, at, matchedBy, givenBack };
    });
    const standing = own.filter(({ givenBack }) => givenBack === null).length;
    return {
      id: paper.id,
      kind: paper.kind,
      number: paper.number,
      year: paper.year,
      symbol: paper.symbol,
      title: paper.title,
      accountId: paper.accountId,
      person: paper.person,
      department: paper.department,
      state: paper.state,
      issuedAt: paper.issuedAt,
      sha256: paper.sha256,
      pages: paper.pages,
      signers: (signers.get(paper.id) ?? []).map(({ field, role, name, signedAt }) => ({
        field,
        role,
        name,
        signedAt,
      })),
      scans: own,
      reason: paper.reason,
      remark: remarks.get(paper.id) ?? '',
      allowed: allowedPaperActs({ kind: paper.kind, state: paper.state, scans: standing }),
    };
  });
}
