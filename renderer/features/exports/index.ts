export { exportForPurpose } from './export-for-purpose.ts';
