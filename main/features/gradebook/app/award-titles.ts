import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { gradesOf } from '../../people/index.ts';
import { readOwnTitles, writeOwnTitle } from '../data/title-rows.ts';
import { ruleSetFor, withTitles, type RuleSet } from '../domain/index.ts';
import type { GradebookCore } from './gradebook-core.ts';

type Title = OutputOf<'gradebook.titles'>[number];

/** The rules of a class with the titles as the school words them in that year. */
export function withOwnTitles<Rules extends RuleSet>(sql: Sqlite, yearId: string, rules: Rules): Rules {
  return withTitles(rules, readOwnTitles(sql, yearId, rules.id));
}

/** Titles of the current year, as the circulars word them and as the school does; none without a year. */
export function awardTitles(core: GradebookCore, context: Context): Title[] {
  const year = core.people.currentYear();
  if (!year) return [];
  return rulesOfSchool(core, context).flatMap((rules) => {
    const own = withOwnTitles(core.database.read, year.id, rules).awards.titles;
    const { clause, titles } = rules.awards;
    return titles.map(({ code, title }, at) => ({
      ruleSet: rules.id,
      code,
      clause,
      usual: title ?? '',
      title: own[at]?.title ?? '',
    }));
  });
}

/**
 * For the current year only: what was awarded in other years keeps its name. '' = the school does not give this title.
 * @throws gradebook.no-year, gradebook.title-unknown
 */
export function setAwardTitles(
  core: GradebookCore,
  { titles, reason }: InputOf<'gradebook.setTitles'>,
  context: Context,
): Promise<void> {
  return core.database.write(context, { action: 'gradebook.setTitles' }, (tx) => {
    const year = core.people.currentYear();
    if (!year) throw appError('gradebook.no-year');
    const known = awardTitles(core, context);
    const { userId } = signedInUser(context);
    const changed = titles.flatMap(({ ruleSet, code, title }) => {
      const before = known.find((each) => each.ruleSet === ruleSet && each.code === code);
      if (!before) throw appError('gradebook.title-unknown');
      return before.title === title ? [] : [{ ruleSet, code, before: before.title, title }];
    });
    for (const { ruleSet, code, title } of changed) {
      writeOwnTitle(tx.sql, year.id, { ruleSet, code, title: title || null }, { at: tx.at, userId });
      tx.change('award-title', `${year.id}/${ruleSet}/${code}`, { yearId: year.id, ruleSet, code, title });
    }
    const renamed = changed.map(({ before, title }) => `${before} → ${title}`);
    tx.note({ reason, renamed });
  });
}

function rulesOfSchool({ people }: GradebookCore, context: Context): RuleSet[] {
  const { first, last } = gradesOf(people.school(context.at).level);
  const firstYear = Number(people.currentYear()?.name.slice(0, 4));
  const grades = Array.from({ length: last - first + 1 }, (_unused, at) => first + at);
  const rules = grades.map((grade) => ruleSetFor(grade, firstYear)).filter((found) => found !== null);
  return [...new Set(rules)];
}
