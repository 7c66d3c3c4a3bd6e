import type { MethodName } from '../../preload/contract/index.ts';
import type { Topic } from '../../preload/contract/vocabulary/topics.ts';

type Prefix = MethodName extends `${infer P}.${string}` ? P : never;

/** Which cached answers (by the first word of the method) a changed topic makes stale. */
const PREFIXES: Readonly<Record<Topic, readonly Prefix[]>> = {
  session: ['session', 'vault'],
  school: ['school', 'session'],
  users: ['users'],
  people: ['staff', 'students', 'classes', 'assignments', 'home', 'search'],
  imports: ['imports', 'home'],
  accounts: ['accounts', 'grants', 'staff', 'home', 'search'],
  papers: ['papers', 'accounts', 'home', 'search'],
  audit: ['audit'],
  settings: ['settings', 'session', 'home'],
};

export function isStale(method: string, topics: readonly Topic[]): boolean {
  const prefix = method.split('.')[0] as Prefix;
  return topics.some((topic) => PREFIXES[topic].includes(prefix));
}
