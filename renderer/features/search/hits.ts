import type { OutputOf } from '../../../preload/contract/index.ts';

export type FoundKind = OutputOf<'search.global'>[number]['kind'];

export interface Hit {
  readonly key: string;
  readonly group: 'actions' | FoundKind;
  readonly title: string;
  readonly detail: string;
  readonly go: () => void;
}

/** The screen that shows what was found; it opens the record named by `open`. */
export const SCREEN_OF: Readonly<Record<FoundKind, string>> = {
  staff: '/people/staff',
  student: '/people/students',
  account: '/accounts',
  paper: '/papers',
  document: '/archive',
};
