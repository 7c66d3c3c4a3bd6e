import type { Reason } from './reason.ts';
import type { LaterChange } from './signature-report.ts';

/**
 * What a later revision does to the paper. `content` is whatever has no other name: what a reader sees, or how a viewer
 * comes to it.
 */
export type ChangeKind =
  | 'signing'
  | 'evidence'
  | 'document-timestamp'
  | 'field-filled'
  | 'field-added'
  | 'annotation'
  | 'metadata'
  | 'unused-object'
  | 'content';

export interface ClassifiedChange extends LaterChange {
  readonly kind: ChangeKind;
  /** The form field it belongs to, for the locks a signer may have set. */
  readonly field: string | null;
}

export function change(
  kind: ChangeKind,
  object: string,
  what: Reason,
  field: string | null = null,
): ClassifiedChange {
  return { kind, object, what: { code: what.code, params: { ...what.params, object } }, field };
}
