export { CustodyScreen } from './custody-screen.tsx';
