export { AccountsScreen } from './accounts-screen.tsx';
export { GrantsScreen } from './grants-screen.tsx';
export { fillFromAssignments } from './fill-dialog.tsx';
export { rightText } from './right-text.ts';
export { writeMinutes } from './write-minutes.ts';
