export { SignatureCheckScreen } from './signature-check-screen.tsx';
