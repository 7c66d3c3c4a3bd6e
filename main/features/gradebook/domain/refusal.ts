/** Why something was not done, as a code of the `gradebook` locale. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
