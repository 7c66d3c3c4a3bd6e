import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { PaperModel } from './types.ts';

/**
 * SHA-256 (hexadecimal) of a paper's content in canonical JSON: keys sorted, strings NFC, absent values left out.
 * Not part of it: the digest itself, the head of the audit log (known only when the event is written) and the first
 * password — its digest is printed on papers that many people see.
 */
export function contentDigest(paper: PaperModel): string {
  const { contentDigest: _own, auditHead: _head, ...meta } = paper.meta;
  const content =
    paper.kind === 'phieu-cap' ? { ...paper, initialPassword: undefined, meta } : { ...paper, meta };
  return sha256Hex(canonicalJson(content).normalize('NFC'));
}
