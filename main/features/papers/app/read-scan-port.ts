import type { QrPayload } from '../../../platform/qr/payload.ts';

/** Finds our QR codes in a scanned page or file; an empty list when there is none. */
export type ReadScan = (bytes: Uint8Array) => Promise<readonly QrPayload[]>;
