export { printMarks } from './print-marks.tsx';
