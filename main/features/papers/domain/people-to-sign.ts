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

/** One entry a person, by department and given name, as the lists on the wall are read. */
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
        order.compare(givenName(a.fullName), givenName(b.fullName)) ||
        order.compare(a.fullName, b.fullName),
    );
}

function givenName(fullName: string): string {
  return fullName.split(' ').at(-1) ?? '';
}
