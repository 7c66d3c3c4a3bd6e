export { printPapers, savePapers, viewPapers } from './documents.ts';
export { PapersScreen } from './papers-screen.tsx';
