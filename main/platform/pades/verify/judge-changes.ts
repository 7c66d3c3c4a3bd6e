import type { ChangeKind, ClassifiedChange } from './change-kind.ts';
import type { Permissions } from './permissions.ts';
import type { Reason, VerifyMode } from './reason.ts';
import type { LaterChange } from './signature-report.ts';

/** Under the strict policy nothing but the signing itself may follow a signature, and that only where it is allowed. */
const OF_SIGNING: readonly ChangeKind[] = ['signing', 'evidence', 'document-timestamp'];

const ALLOWED: Readonly<Record<ChangeKind, { readonly note: string | null; readonly from: 1 | 2 | 3 }>> = {
  signing: { note: 'later-signatures', from: 2 },
  evidence: { note: 'later-evidence', from: 1 },
  'document-timestamp': { note: 'later-evidence', from: 1 },
  'field-filled': { note: 'allowed.field-filled', from: 2 },
  'field-added': { note: 'allowed.field-added', from: 2 },
  annotation: { note: 'allowed.annotation', from: 3 },
  metadata: { note: 'allowed.metadata', from: 2 },
  'unused-object': { note: 'allowed.unused-object', from: 1 },
  content: { note: null, from: 3 },
};

/** What the changes after a signature say about it; those it does not allow are listed with their objects. */
export function judgeChanges(
  mode: VerifyMode,
  permissions: Permissions,
  changes: readonly ClassifiedChange[],
): { readonly reasons: Reason[]; readonly changedAfter: LaterChange[] } {
  const reasons = new Map<string, Reason>();
  const changedAfter: LaterChange[] = [];
  for (const found of changes) {
    const foreign = mode === 'strict' && !OF_SIGNING.includes(found.kind);
    const verdict = foreign ? found.what : asAllowed(found, permissions);
    reasons.set(`${verdict.code} ${JSON.stringify(verdict.params ?? {})}`, verdict);
    if (verdict.code.startsWith('changed.')) changedAfter.push({ object: found.object, what: found.what });
  }
  return { reasons: [...reasons.values()], changedAfter };
}

function asAllowed({ kind, what, field }: ClassifiedChange, { docMdp, locks }: Permissions): Reason {
  // A time-stamp over the document brings a field of its own, which nobody could have locked.
  if (field !== null && kind !== 'document-timestamp' && locks(field))
    return { code: 'changed.locked-field', params: { ...what.params, field } };
  const { note, from } = ALLOWED[kind];
  if (note === null) return what;
  if (docMdp !== null && docMdp < from) return what;
  // An annotation can cover what was signed; without a word of the signer nobody can say whether it may.
  if (kind === 'annotation' && docMdp === null)
    return { code: 'annotation-added', params: what.params ?? {} };
  return { code: note };
}
