/** The newest good manifest this school has seen. */
export interface Seen {
  readonly version: string;
  readonly issuedAt: string;
}
