import { serveReader } from '../reader/serve-reader.ts';
import { readScanPages } from './read-scan.ts';
import type { ScanRequest } from './scan-reader.ts';

/** Entry of the short-lived process that reads one foreign scan. */
serveReader<ScanRequest>('scan', ({ bytes }, alive) => readScanPages(bytes, alive));
