import { describe, expect, it } from 'vitest';
import { mayPrintSlip } from '../../../../main/features/accounts/domain/slip-policy.ts';
import { ROLES } from '../../../../preload/contract/vocabulary/roles.ts';

describe('a slip that carries its password', () => {
  it('is printed by the head and the named officer only', () => {
    expect(ROLES.filter((role) => mayPrintSlip([role]))).toEqual(['principal', 'it-officer']);
  });
});
