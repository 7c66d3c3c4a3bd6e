export { GradebookScreen } from './gradebook-screen.tsx';
export { columnLabel } from './grid-columns.ts';
