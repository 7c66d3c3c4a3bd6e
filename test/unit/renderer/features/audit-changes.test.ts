import { expect, it } from 'vitest';
import { changesOf, factsOf } from '../../../../renderer/features/audit/changes.ts';

it('shows only the fields that changed', () => {
  const detail = JSON.stringify({
    before: { state: 'active', note: '' },
    after: { state: 'disabled', note: '' },
    reason: 'x',
  });
  expect(changesOf(detail)).toEqual([{ field: 'state', before: 'active', after: 'disabled' }]);
  expect(factsOf(detail)).toEqual([['reason', 'x']]);
});

it('shows an entry without before and after, or without JSON, as it is', () => {
  expect(changesOf('{"rows":3}')).toBeNull();
  expect(factsOf('{"rows":3}')).toEqual([['rows', '3']]);
  expect(factsOf('ghi tay')).toEqual([['', 'ghi tay']]);
  expect(factsOf('')).toEqual([]);
});
