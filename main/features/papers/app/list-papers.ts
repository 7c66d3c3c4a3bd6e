import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { boardRows, paperRows, signerRows } from '../data/paper-rows.ts';
import { scanRows } from '../data/scan-rows.ts';
import { allowedPaperActs } from '../domain/paper-states.ts';

type PaperView = OutputOf<'papers.list'>[number];

/** Newest first, with signers, scans and what may be done next. */
export function listPapers(sql: Sqlite, { scope, open }: InputOf<'papers.list'>): PaperView[] {
  const signers = Map.groupBy(signerRows(sql), (signer) => signer.paperId);
  const scans = Map.groupBy(scanRows(sql), (scan) => scan.paperId);
  return (scope === 'all' ? paperRows(sql) : boardRows(sql, open)).map((paper) => {
    const own = scans.get(paper.id) ?? [];
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
      scans: own.map(({ id, fileName, sha256, at, matchedBy }) => ({ id, fileName, sha256, at, matchedBy })),
      reason: paper.reason,
      allowed: allowedPaperActs({ kind: paper.kind, state: paper.state, scans: own.length }),
    };
  });
}
