export { FirstRunWizard } from './first-run-wizard.tsx';
export { ProblemScreen } from './problem-screen.tsx';
export { RecoveryKitPanel } from './recovery-kit-panel.tsx';
