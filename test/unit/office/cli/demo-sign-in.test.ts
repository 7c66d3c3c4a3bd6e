import { describe, expect, it } from 'vitest';
import { demoSignIn } from '../../../../main/office/cli/demo-sign-in.ts';

describe('the way into the demo school', () => {
  it('is told with the password of the demo when nobody chose one', () => {
    for (const chosen of [undefined, '']) {
      const { password, told } = demoSignIn(chosen);
      expect(told).toEqual({ logins: ['hieutruong', 'quantri', 'giaovien'], password });
    }
  });

  it('keeps a chosen password to itself', () => {
    const { password, told } = demoSignIn('Mua-Xuan-Cay-Doi-71');
    expect(password).toBe('Mua-Xuan-Cay-Doi-71');
    expect(JSON.stringify(told)).not.toContain('Mua-Xuan');
    expect(told.password).toBeNull();
  });
});
