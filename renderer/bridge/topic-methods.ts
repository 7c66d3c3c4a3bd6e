import type { MethodName } from '../../preload/contract/index.ts';
import type { Topic } from '../../preload/contract/vocabulary/topics.ts';

type Prefix = MethodName extends `${infer P}.${string}` ? P : never;

/** Which cached answers (by the first word of the method) a changed topic makes stale. */
const PREFIXES: Readonly<Record<Topic, readonly Prefix[]>> = {
  session: ['vault'],
  school: ['school'],
  users: ['users'],
  people: ['staff', 'students', 'classes', 'assignments', 'home', 'search'],
  imports: ['imports', 'home'],
  accounts: ['accounts', 'grants', 'staff', 'home', 'search'],
  papers: ['papers', 'accounts', 'home', 'search'],
  audit: ['audit'],
  settings: ['settings', 'home'],
};

export function isStale(method: string, topics: readonly Topic[]): boolean {
  const prefix = method.split('.')[0] as Prefix;
  // The session's answer counts the unsynced changes, and every command that touches anything makes one.
  return (
    topics.length > 0 && (prefix === 'session' || topics.some((topic) => PREFIXES[topic].includes(prefix)))
  );
}
