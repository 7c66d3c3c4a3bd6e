export { contentDigest } from './content-digest.ts';
export { rightsBlock } from './rights-table.ts';
export { FIRST_WORDING } from './first-wording.ts';
export { specimenOf } from './specimen.ts';
export { ACCOUNT_PLACEHOLDERS, worded } from './wording.ts';
export { paperLayout, renderPaper } from './render-paper.ts';
export { SUPPLEMENT_TEMPLATE, supplementMinutes } from './supplement-minutes.ts';
export { signatureSlots } from './signature-slots.ts';
export * from './types.ts';
