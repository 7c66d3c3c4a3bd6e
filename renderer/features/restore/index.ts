export { kindText } from './copy-text.ts';
export type { CopyView } from './copy-text.ts';
export { RestoreFlow } from './restore-flow.tsx';
export { StartRestore } from './start-restore.tsx';
