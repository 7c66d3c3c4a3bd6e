export { actionText } from './action-text.ts';
export { AuditScreen } from './audit-screen.tsx';
