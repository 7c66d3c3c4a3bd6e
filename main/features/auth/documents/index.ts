export { renderRecoveryKit, type RecoveryKit } from './recovery-kit.ts';
