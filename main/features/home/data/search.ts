import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { SearchTerms } from '../domain/search-terms.ts';

export interface Hit {
  readonly kind: 'staff' | 'student' | 'account' | 'paper' | 'document';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}
/** What the asker may find. */
export interface SearchScope {
  /** Null = everybody. */
  readonly people: PeopleScope | null;
  readonly accounts: boolean;
  readonly papers: boolean;
  /** Documents of the archive that are no papers of the program. */
  readonly documents: boolean;
}
/** Students who sit in these classes, oneself, and the own department when given. */
export interface PeopleScope {
  readonly classIds: readonly string[];
  readonly staffId: string | null;
  readonly department: string | null;
}

/** Index rows of the people a limited role may find; SQLite evaluates it once a query into a lookup table. */
const PEOPLE_IN_SCOPE = `+t.rowid IN (
  SELECT p.id FROM search_entry p JOIN enrolment e ON e.student_id = p.ref AND e.to_day IS NULL
    WHERE p.kind = 'student' AND e.class_id IN (SELECT value FROM json_each(@classIds))
  UNION ALL
  SELECT p.id FROM search_entry p JOIN staff s ON s.id = p.ref
    WHERE p.kind = 'staff' AND (s.id = @staffId OR s.department = @department)
  UNION ALL
  SELECT p.id FROM search_entry p WHERE p.kind IN ('account', 'paper', 'document'))`;

/** The same asked of each candidate in turn: quicker when many of them are in scope, because LIMIT stops early. */
const CANDIDATE_IN_SCOPE = `CASE x.kind
  WHEN 'student' THEN EXISTS (SELECT 1 FROM enrolment e WHERE e.student_id = x.ref AND e.to_day IS NULL
    AND e.class_id IN (SELECT value FROM json_each(@classIds)))
  WHEN 'staff' THEN EXISTS (SELECT 1 FROM staff s WHERE s.id = x.ref AND (s.id = @staffId OR s.department = @department))
  ELSE 1 END`;
/** Up to this many classes the list of people is short enough to be looked up first. */
const FEW_CLASSES = 5;

const found = (condition: string) => `
  SELECT x.kind, x.ref AS id, x.title,
    CASE x.kind WHEN 'student' THEN coalesce((SELECT c.name FROM enrolment e JOIN class c ON c.id = e.class_id
      WHERE e.student_id = x.ref AND e.to_day IS NULL), '') ELSE x.detail END AS detail
  FROM search_text t JOIN search_entry x ON x.id = t.rowid
  WHERE search_text MATCH @match AND (x.kind <> 'account' OR @accounts) AND (x.kind <> 'paper' OR @papers)
    AND (x.kind <> 'document' OR @documents) ${condition}
  LIMIT @limit`;

/** Whole words first, then beginnings, never more than `limit`. */
export function searchEverything(read: Sqlite, terms: SearchTerms, scope: SearchScope, limit: number): Hit[] {
  const statement = read.prepare(found(conditionOf(scope.people)));
  const values = {
    accounts: scope.accounts ? 1 : 0,
    papers: scope.papers ? 1 : 0,
    documents: scope.documents ? 1 : 0,
    limit,
    ...(scope.people && {
      classIds: JSON.stringify(scope.people.classIds),
      staffId: scope.people.staffId ?? '',
      department: scope.people.department,
    }),
  };
  const hits = new Map<string, Hit>();
  for (const match of [terms.whole, terms.beginning]) {
    if (hits.size >= limit) break;
    for (const hit of statement.all({ ...values, match }) as Hit[]) hits.set(`${hit.kind}:${hit.id}`, hit);
  }
  return [...hits.values()].slice(0, limit);
}

function conditionOf(people: PeopleScope | null): string {
  if (people === null) return '';
  return `AND ${people.classIds.length > FEW_CLASSES ? CANDIDATE_IN_SCOPE : PEOPLE_IN_SCOPE}`;
}
