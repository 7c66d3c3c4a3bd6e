/**
 * Where a manifest and its installers come from. A folder or stick today; a connected machine plugs its downloader in
 * here (docs/how-to/publish-an-update.md) and is judged by the same rules.
 */
export interface UpdateSource {
  /** At most `limit` + 1 bytes: one more than allowed is enough to refuse. */
  manifest(limit: number): Promise<Uint8Array>;
  /** Size and SHA-256 of an installer; null when it is not there. */
  fingerprint(name: string): Promise<{ readonly size: number; readonly sha256: string } | null>;
}
