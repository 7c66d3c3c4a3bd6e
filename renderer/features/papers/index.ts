export { NumberRegisters } from './number-registers.tsx';
export { RegisterChoice } from './register-choice.tsx';
export { printPapers, savePapers, viewIncoming, viewPapers } from './documents.ts';
export { STATE_TONES } from './paper-state.ts';
export { PapersScreen } from './papers-screen.tsx';
