import type { Handlers } from '../../platform/rpc/handler.ts';
import {
  resultsOfStudent,
  resultsOfYear,
  yearsWithResults,
  type PastResultsDeps,
} from './app/show-results.ts';

export type PastResultsMethod = `pastResults.${'years' | 'list' | 'student'}`;

export function pastResultsHandlers(deps: PastResultsDeps): Handlers<PastResultsMethod> {
  return {
    'pastResults.years': (_input, context) => yearsWithResults(deps, context),
    'pastResults.list': ({ firstYear }, context) => resultsOfYear(deps, firstYear, context),
    'pastResults.student': ({ id }, context) => resultsOfStudent(deps, id, context),
  };
}
