/** The door to judging foreign signed files. What opens them stays behind the reader's process. */
export { createNodeSignatureReader, signatureReaderOn, type SignatureReader } from './signature-reader.ts';
