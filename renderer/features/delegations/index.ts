export { DelegationsScreen } from './delegations-screen.tsx';
