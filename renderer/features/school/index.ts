export { SchoolScreen } from './school-screen.tsx';
