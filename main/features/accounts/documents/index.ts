export { contentDigest } from './content-digest.ts';
export { paperLayout, renderPaper } from './render-paper.ts';
export { signatureSlots } from './signature-slots.ts';
export * from './types.ts';
