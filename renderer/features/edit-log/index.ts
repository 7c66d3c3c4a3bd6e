export { EditLogScreen } from './edit-log-screen.tsx';
