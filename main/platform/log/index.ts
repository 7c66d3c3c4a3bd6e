export { createLog } from './log.ts';
export type { Log, LogOptions } from './log.ts';
export type { LogFields } from './log-line.ts';
