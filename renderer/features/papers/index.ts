export { NumberRegistersScreen } from './number-registers-screen.tsx';
export { printPapers, savePapers, viewIncoming, viewPapers } from './documents.ts';
export { STATE_TONES } from './paper-state.ts';
export { PapersScreen } from './papers-screen.tsx';
