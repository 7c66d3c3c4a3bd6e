/** The door to putting files together as pages. What opens a kept file stays behind the reader's process. */
export { createNodePdfMerger, MOST_MERGED_BYTES, pdfMergerOn, type PdfMerger } from './pdf-merger.ts';
export type { FileToMerge } from './merge-request.ts';
