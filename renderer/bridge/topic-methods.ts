import type { MethodName } from '../../preload/contract/index.ts';
import type { Topic } from '../../preload/contract/vocabulary/topics.ts';

type Prefix = MethodName extends `${infer P}.${string}` ? P : never;

/** Which cached answers (by the first word of the method) a changed topic makes stale. */
const PREFIXES: Readonly<Record<Topic, readonly Prefix[]>> = {
  session: ['vault', 'restore'],
  school: ['school', 'gradebook'],
  users: ['users', 'delegations', 'leavers', 'home', 'notices'],
  people: [
    'custody',
    'registers',
    'drift',
    'leavers',
    'staff',
    'students',
    'classes',
    'assignments',
    'gradebook',
    'home',
    'notices',
    'search',
  ],
  imports: ['leavers', 'imports', 'pastResults', 'home', 'notices'],
  registers: ['registers'],
  reviews: ['reviews', 'home', 'notices'],
  accounts: [
    'accounts',
    'grants',
    'drift',
    'leavers',
    'reviews',
    'central',
    'staff',
    'home',
    'notices',
    'search',
  ],
  archive: ['archive', 'home', 'notices'],
  papers: [
    'papers',
    'signing',
    'gradebook',
    'locks',
    'corrections',
    'editLog',
    'custody',
    'delegations',
    'drift',
    'leavers',
    'archive',
    'incidents',
    'accounts',
    'home',
    'notices',
    'search',
  ],
  signing: ['signing', 'home', 'notices'],
  templates: ['templates'],
  incidents: ['incidents', 'home', 'notices'],
  audit: ['audit'],
  settings: ['settings', 'home', 'notices'],
  backups: ['backups', 'restore', 'home', 'notices'],
  custody: ['custody', 'leavers', 'home', 'notices'],
  delegations: ['delegations', 'leavers', 'home', 'notices'],
  'mark-locks': ['locks', 'gradebook', 'home', 'notices'],
  // Marks come in several a second: the bell is not rung for each.
  gradebook: ['gradebook', 'locks', 'corrections', 'editLog', 'markPapers', 'home'],
  'edit-log': ['editLog', 'home', 'notices'],
  corrections: ['corrections', 'gradebook', 'editLog', 'home', 'notices'],
};

export function isStale(method: string, topics: readonly Topic[]): boolean {
  const prefix = method.split('.')[0] as Prefix;
  // The session's answer counts the unsynced changes, and every command that touches anything makes one.
  return (
    topics.length > 0 && (prefix === 'session' || topics.some((topic) => PREFIXES[topic].includes(prefix)))
  );
}
