export { renderReminderSheet, type ReminderSheet } from './reminder-sheet.ts';
