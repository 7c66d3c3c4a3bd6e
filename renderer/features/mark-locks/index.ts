export { MarkLocksScreen } from './mark-locks-screen.tsx';
