import { serveReader } from '../reader/serve-reader.ts';
import { mergeFiles } from './merge-files.ts';
import type { MergeRequest } from './merge-request.ts';

/** Entry of the short-lived process that opens kept files to put their pages together. */
serveReader<MergeRequest>('merge', ({ files }, alive) => mergeFiles(files, alive));
