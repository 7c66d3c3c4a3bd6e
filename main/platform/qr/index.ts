/** The door to scans. What opens a foreign file (`read-scan.ts`) stays behind the reader's process. */
export { formatQrPayload, isOfVault, parseQrPayload, vaultTagOf, type QrPayload } from './payload.ts';
export { createNodeScanReader, scanReaderOn, type ScanReader } from './scan-reader.ts';
