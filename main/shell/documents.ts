import { methodOf } from '../../preload/contract/index.ts';
import { file as fileShape } from '../../preload/contract/fields.ts';
import type { DOCUMENT_METHODS } from '../../preload/contract/shell.ts';
import { AppError } from '../kernel/app-error.ts';
import type { OfficeKeeper } from './office-keeper.ts';

export interface DocumentSource {
  readonly method: (typeof DOCUMENT_METHODS)[number];
  readonly input: Readonly<Record<string, unknown>>;
}
export type Purpose = 'view' | 'print' | 'save';
export interface FetchedDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Methods that log why a document was read take the purpose from the shell: the page cannot say another one. */
function withPurpose(source: DocumentSource, purpose: Purpose): Record<string, unknown> {
  const input = { ...source.input, purpose };
  return methodOf(source.method).input.safeParse(input).success ? input : { ...source.input };
}

/** Fetches bytes from the office for the shell itself; the page never holds them. Refusals pass through unchanged. */
export async function fetchDocument(
  office: OfficeKeeper,
  source: DocumentSource,
  purpose: Purpose,
): Promise<FetchedDocument> {
  const reply = await office.call(source.method, withPurpose(source, purpose));
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
  return fileShape.parse(reply.value);
}
