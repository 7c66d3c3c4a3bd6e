export { AccountsScreen } from './accounts-screen.tsx';
export { GrantsScreen } from './grants-screen.tsx';
