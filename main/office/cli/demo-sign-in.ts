import { DEFAULT_LOGINS } from './sign-in.ts';

/** Opens the demo school only: everybody in it is invented. */
const DEMO_PASSWORD = 'Hoa-Phuong-Do-83';
/** The homeroom teacher of the first class. */
export const DEMO_TEACHER = 'giaovien';

export interface DemoSignIn {
  readonly password: string;
  /** What `sign-in.json` tells whoever opens the school later; a password somebody chose is written nowhere. */
  readonly told: { readonly logins: readonly string[]; readonly password: string | null };
}

export function demoSignIn(chosen: string | undefined): DemoSignIn {
  const own = chosen === undefined || chosen === '' ? null : chosen;
  return {
    password: own ?? DEMO_PASSWORD,
    told: {
      logins: [...Object.values(DEFAULT_LOGINS), DEMO_TEACHER],
      password: own === null ? DEMO_PASSWORD : null,
    },
  };
}
