export { IncidentsScreen } from './incidents-screen.tsx';
