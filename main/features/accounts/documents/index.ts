export { contentDigest } from './content-digest.ts';
export { renderCombined, renderPaper } from './render-paper.ts';
export { signatureSlots } from './signature-slots.ts';
export * from './types.ts';
