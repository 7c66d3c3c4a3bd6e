import type { BackupKind } from '../../../preload/contract/vocabulary/backups.ts';
import type { ErrorParams } from '../../kernel/app-error.ts';
import type { VaultState } from '../database/vault-state.ts';
import type { SealedManifest } from './backup-manifest.ts';

export interface MakeJob {
  readonly type: 'make';
  /** The database of the open vault. */
  readonly source: string;
  /** Text of the key file. */
  readonly sidecar: string;
  readonly key: Uint8Array;
  readonly manifestKey: Uint8Array;
  readonly folder: string;
  readonly name: string;
  readonly vaultId: string;
  readonly schoolName: string;
  readonly epoch: number;
  /** Null = the vault was never restored. */
  readonly incarnation: string | null;
  readonly kind: BackupKind;
  readonly madeAt: string;
}
export interface VerifyJob {
  readonly type: 'verify';
  readonly file: string;
}
export interface UnpackJob {
  readonly type: 'unpack';
  readonly file: string;
  readonly into: string;
}
export interface CheckJob {
  readonly type: 'check';
  readonly file: string;
  readonly key: Uint8Array;
}
export interface CarryJob {
  readonly type: 'carry';
  readonly from: string;
  readonly to: string;
}
export type BackupJob = MakeJob | VerifyJob | UnpackJob | CheckJob | CarryJob;
export type ResultOf<J extends BackupJob> = J extends CheckJob ? VaultState : SealedManifest;

/** From the thread that does the work. */
export type FromThread =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'refused'; readonly code: string; readonly params: ErrorParams };
