export { formatQrPayload, parseQrPayload, vaultPrefixOf, type QrPayload } from './payload.ts';
export { readScan, readScanPages, type ScanReading } from './read-scan.ts';
