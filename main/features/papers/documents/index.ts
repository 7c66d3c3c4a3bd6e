export { renderReminderSheet, type MissingSignature, type ReminderSheet } from './reminder-sheet.ts';
