/// <reference types="vite/client" />

interface Window {
  readonly bridge: import('../preload/contract/reply.ts').Bridge;
  /** In the signing window only, which has no bridge. */
  readonly signing: import('../preload/contract/signing-window.ts').SigningBridge;
}
