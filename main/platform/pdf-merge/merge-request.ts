/** Kinds of file that can become pages. */
export type MergeType = 'application/pdf' | 'image/jpeg' | 'image/png';
export interface FileToMerge {
  readonly mediaType: MergeType;
  readonly bytes: Uint8Array;
}
/** Why a file gave no pages. */
export type MergeFault = 'locked' | 'damaged' | 'too-large';
/** One for each file that was sent, in its order. */
export type MergedFile = { readonly pages: number } | { readonly fault: MergeFault };

/** What the process that merges is sent, once. */
export interface MergeRequest {
  readonly files: readonly FileToMerge[];
}
export interface Merged {
  /** Empty when no file gave a page. */
  readonly bytes: Uint8Array;
  readonly files: readonly MergedFile[];
}
