/// <reference types="vite/client" />

interface Window {
  readonly bridge: import('../preload/contract/reply.ts').Bridge;
}
