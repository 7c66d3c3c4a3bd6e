export type { OfficialPaper, PaperBlock, PaperSignature } from './official-paper.ts';
export type { PaperMeta, PaperPerson } from './paper-meta.ts';
export { numberOf, opening, party, section, stampOf, title } from './paper-parts.ts';
export { noteOf, numberRegisterLayout } from './number-register.ts';
export { signatureRows } from './signature-rows.ts';
export { clauses, headedSchool, legalBasis, recipientsOf } from './template-parts.ts';
export { officialLayout, renderOfficialPaper } from './render-official-paper.ts';
export { renderReminderSheet, type ReminderSheet } from './reminder-sheet.ts';
export { SPECIMEN_PEOPLE, specimenPaper } from './specimen.ts';
