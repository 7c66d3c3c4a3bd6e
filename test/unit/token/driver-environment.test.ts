import { expect, it } from 'vitest';
import { driverEnvironment } from '../../../main/token/driver-environment.ts';

it("keeps a driver's own settings and nothing of ours from its process", () => {
  const env = {
    OPENSC_CONF: '/etc/opensc.conf',
    SO_TRUONG_PASSWORD: 'x',
    NODE_OPTIONS: '--inspect',
    GONE: undefined,
  };
  expect(driverEnvironment(env)).toEqual({ OPENSC_CONF: '/etc/opensc.conf' });
});
