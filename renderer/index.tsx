import { createRoot } from 'react-dom/client';
import { Root } from './app/root.tsx';
import { startBridgeEvents } from './bridge/index.ts';
import { showUnseenFailures } from './ui/show-unseen-failures.ts';
import { shareStyleNonce } from './ui/style-nonce.ts';

shareStyleNonce();
showUnseenFailures(window);
startBridgeEvents();
const host = document.getElementById('root');
if (host !== null) createRoot(host).render(<Root />);
