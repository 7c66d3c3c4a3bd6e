import { createRoot } from 'react-dom/client';
import { Root } from './app/root.tsx';
import { startBridgeEvents } from './bridge/index.ts';
import { shareStyleNonce } from './ui/style-nonce.ts';

shareStyleNonce();
startBridgeEvents();
const host = document.getElementById('root');
if (host !== null) createRoot(host).render(<Root />);
