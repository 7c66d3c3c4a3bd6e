/** Of a file of ours: they keep page dictionaries uncompressed, so they can be counted. */
export function pageCount(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .match(/\/Type \/Page\b/gu)?.length ?? 0
  );
}
