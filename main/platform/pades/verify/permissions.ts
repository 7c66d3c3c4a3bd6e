import { is, isName, type PdfDict } from '../structure/pdf-value.ts';
import { textOfString } from '../structure/text-string.ts';
import type { RevisionView } from './revision-view.ts';

/** What a signer allowed to be done to the document afterwards (ISO 32000-1, 12.8.2). */
export interface Permissions {
  /** 1 nothing, 2 filling forms and signing, 3 annotations too; null = nothing was said. */
  readonly docMdp: 1 | 2 | 3 | null;
  readonly locks: (field: string) => boolean;
}

const FILLING = 2;

export function permissionsOf(view: RevisionView, signature: PdfDict): Permissions {
  const certified = view.dict(view.dict(view.catalog?.entries.get('Perms'))?.entries.get('DocMDP'));
  const levels = [signature, certified]
    .filter((dict) => dict !== undefined)
    .flatMap((dict) => transforms(view, dict, 'DocMDP'))
    .map((params) => params.entries.get('P') ?? FILLING)
    .map((level) => (level === 1 || level === 3 ? level : FILLING));
  const locks = transforms(view, signature, 'FieldMDP').map((params) => lockOf(view, params));
  return {
    docMdp: levels.length === 0 ? null : (Math.min(...levels) as 1 | 2 | 3),
    locks: (field) => locks.some((isLocked) => isLocked(field)),
  };
}

function transforms(view: RevisionView, signature: PdfDict, method: string): PdfDict[] {
  return view.array(signature.entries.get('Reference')).flatMap((item) => {
    const reference = view.dict(item);
    if (!isName(reference?.entries.get('TransformMethod'), method)) return [];
    return [view.dict(reference?.entries.get('TransformParams')) ?? { kind: 'dict', entries: new Map() }];
  });
}

function lockOf(view: RevisionView, params: PdfDict): Permissions['locks'] {
  const action = params.entries.get('Action');
  const names = view
    .array(params.entries.get('Fields'))
    .filter((item) => is(item, 'string'))
    .map(textOfString);
  const named = (field: string): boolean =>
    names.some((name) => field === name || field.startsWith(`${name}.`));
  if (isName(action, 'All')) return () => true;
  if (isName(action, 'Include')) return named;
  return isName(action, 'Exclude') ? (field) => !named(field) : () => true;
}
