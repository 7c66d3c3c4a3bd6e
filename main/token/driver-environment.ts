/** A driver finds its settings through the environment (OPENSC_CONF, SOFTHSM2_CONF, HOME …); ours are not for it. */
export function driverEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || /^(?:SO_TRUONG_|NODE_OPTIONS$)/u.test(name) ? [] : [[name, value]],
    ),
  );
}
