import type { UseQueryResult } from '@tanstack/react-query';

type Asked = Pick<UseQueryResult, 'isPending' | 'isPlaceholderData'>;

/**
 * Whether one of these answers is not there yet, or still belongs to what was asked before. What is decided upon them
 * waits; a refusal counts as an answer.
 */
export function asking(...queries: readonly Asked[]): boolean {
  return queries.some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData);
}
