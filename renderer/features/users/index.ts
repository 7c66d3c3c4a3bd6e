export { UsersScreen } from './users-screen.tsx';
export { offerNewKey } from './offer-new-key.ts';
