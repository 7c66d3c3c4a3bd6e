/** The invented school for demonstrations and tests. */
export { DEMO_COUNTS, generateDemoSchool, type DemoSchool } from './demo-school.ts';
export { writeDemoRegisters } from './write-demo-registers.ts';
export { writeDemoWorkbooks } from './write-demo-workbooks.ts';
