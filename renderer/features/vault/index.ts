export { FirstRunWizard } from './first-run-wizard.tsx';
export { problemOf } from './problem-of.ts';
export type { Problem } from './problem-of.ts';
export { ProblemScreen } from './problem-screen.tsx';
export { RecoveryKitPanel } from './recovery-kit-panel.tsx';
