import { createRoot } from 'react-dom/client';
import { showUnseenFailures } from '../ui/show-unseen-failures.ts';
import { shareStyleNonce } from '../ui/style-nonce.ts';
import { listenToShell } from './shell-link.ts';
import { SigningRoot } from './signing-root.tsx';

shareStyleNonce();
showUnseenFailures(window);
listenToShell();
const host = document.getElementById('root');
if (host !== null) createRoot(host).render(<SigningRoot />);
