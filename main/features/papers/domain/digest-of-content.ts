import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';

/**
 * SHA-256 (hexadecimal) of a paper's content in canonical JSON: keys sorted, strings NFC, absent values left out. Not
 * part of it: the digest itself and the head of the audit log, which is known only when the event is written.
 */
export function digestOfContent(paper: {
  readonly meta: { readonly contentDigest: string; readonly auditHead: string };
}): string {
  const { contentDigest: _own, auditHead: _head, ...meta } = paper.meta;
  return sha256Hex(canonicalJson({ ...paper, meta }).normalize('NFC'));
}
