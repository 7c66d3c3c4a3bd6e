/** The display of this worker, of those that `displays.mjs` opened. */
const displays = JSON.parse(process.env['SO_TRUONG_TEST_DISPLAYS'] ?? '[]') as readonly NodeJS.ProcessEnv[];
Object.assign(process.env, displays[Number(process.env['VITEST_POOL_ID']) - 1]);
