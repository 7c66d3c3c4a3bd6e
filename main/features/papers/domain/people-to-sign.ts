import { sortKeyByGivenName } from '../../../kernel/vietnamese.ts';

/** Somebody whose signature is missing, with everything that waits for it. */
export interface PersonToSign {
  readonly fullName: string;
  readonly department: string;
  readonly papers: readonly WaitingPaper[];
}
export interface WaitingPaper {
  /** "Biên bản bàn giao". */
  readonly title: string;
  /** "05/BBBG-THCSDQ". */
  readonly symbol: string;
  /** ISO moment the paper was issued. */
  readonly issuedAt: string;
}
interface PaperOfPerson extends WaitingPaper {
  /** Two colleagues may share a name. */
  readonly accountId: string | null;
  readonly person: string;
  readonly department: string;
}

const order = new Intl.Collator('vi', { numeric: true });

/** One entry a person, by department and name (tên, đệm, họ), as the lists on the wall are read. */
export function peopleToSign(papers: readonly PaperOfPerson[]): PersonToSign[] {
  const byPerson = Map.groupBy(papers, (paper) => paper.accountId ?? paper.symbol);
  return [...byPerson.values()]
    .map((theirs) => ({
      fullName: theirs[0]?.person ?? '',
      department: theirs[0]?.department ?? '',
      papers: theirs
        .map(({ title, symbol, issuedAt }) => ({ title, symbol, issuedAt }))
        .sort((a, b) => order.compare(a.title, b.title) || order.compare(a.symbol, b.symbol)),
    }))
    .sort(
      (a, b) =>
        order.compare(a.department, b.department) ||
        byKey(sortKeyByGivenName(a.fullName), sortKeyByGivenName(b.fullName)),
    );
}

/** Stored sort keys compare by their characters. */
function byKey(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
