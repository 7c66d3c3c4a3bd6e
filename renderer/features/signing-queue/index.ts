export { SigningQueueScreen } from './queue-screen.tsx';
