/** One line of the incident's own history about the notice to the authority. */
export interface NoticeLine {
  /** 'done', 'excuse' or 'clear'. */
  readonly act: string;
  /** When that was written down. */
  readonly at: string;
  readonly person: string;
  /** Note or reason. */
  readonly detail: string;
  /** When the authority was told; null with every other act. */
  readonly doneAt: string | null;
}

/** What was said of the notice. */
interface NoticeStatement {
  readonly state: 'done' | 'excused';
  /** When the authority was told, or when it was excused. */
  readonly at: string;
  readonly recordedAt: string;
  readonly person: string;
  readonly note: string;
}

/** What no longer counts, and by whom and why it was replaced or taken back. */
export interface FormerNotice extends NoticeStatement {
  readonly changedAt: string;
  readonly changedBy: string;
  readonly reason: string;
}

/** Lines and statements oldest first. */
export function formerNotices(lines: readonly NoticeLine[]): FormerNotice[] {
  const former: FormerNotice[] = [];
  let standing: NoticeStatement | null = null;
  for (const line of lines) {
    if (standing)
      former.push({ ...standing, changedAt: line.at, changedBy: line.person, reason: line.detail });
    standing = line.act === 'clear' ? null : statementOf(line);
  }
  return former;
}

const statementOf = ({ act, at, person, detail, doneAt }: NoticeLine): NoticeStatement => ({
  state: act === 'done' ? 'done' : 'excused',
  at: doneAt ?? at,
  recordedAt: at,
  person,
  note: detail,
});
