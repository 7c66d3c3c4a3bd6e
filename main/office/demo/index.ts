/** The invented school for demonstrations and tests. */
export { demoMarks } from './demo-marks.ts';
export { DEMO_COUNTS, generateDemoSchool, type DemoSchool } from './demo-school.ts';
export { demoTokenCertificate } from './demo-token-certificate.ts';
export { writeDemoRegisters } from './write-demo-registers.ts';
export { writeDemoWorkbooks } from './write-demo-workbooks.ts';
