export { ArchiveScreen } from './archive-screen.tsx';
export { RegistersScreen } from './registers-screen.tsx';
