const leaf = 'export const value = 1;\n';

function imports(specifier: string): string {
  return `import * as other from '${specifier}';\nexport const value = other;\n`;
}

/** For each rule the smallest tree that breaks it. The first file of each holds the forbidden import. */
export const RULE_BREAKERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'r1-no-cycles': {
    'main/office/a.ts': imports('./b.ts'),
    'main/office/b.ts': imports('./a.ts'),
  },
  'r2-renderer-stays-in-the-page': {
    'renderer/app/page.ts': imports('../../main/kernel/clock.ts'),
    'main/kernel/clock.ts': leaf,
  },
  'r2-renderer-has-no-node': { 'renderer/app/page.ts': imports('node:fs') },
  'r3-main-sees-only-the-contract': {
    'main/shell/windows.ts': imports('../../renderer/ui/button.ts'),
    'renderer/ui/button.ts': leaf,
  },
  'r4-preload-is-a-thin-door': {
    'preload/index.ts': imports('../main/kernel/clock.ts'),
    'main/kernel/clock.ts': leaf,
  },
  'r5-contract-knows-zod-only': {
    'preload/contract/people.ts': imports('../../main/kernel/clock.ts'),
    'main/kernel/clock.ts': leaf,
  },
  'r5-vocabulary-knows-nothing': { 'preload/contract/vocabulary/roles.ts': imports('zod') },
  'r6-domain-is-pure': { 'main/features/people/domain/age.ts': imports('node:fs') },
  'r7-use-cases-reach-down-only': {
    'main/features/people/app/add-person.ts': imports('../../../office/session.ts'),
    'main/office/session.ts': leaf,
  },
  'r8-data-knows-domain-and-database': {
    'main/features/people/data/store.ts': imports('../app/add-person.ts'),
    'main/features/people/app/add-person.ts': leaf,
  },
  'r8-data-uses-typeorm-only': { 'main/features/people/data/store.ts': imports('zod') },
  'r9-features-meet-at-their-front-doors': {
    'main/features/accounts/app/issue.ts': imports('../../people/data/store.ts'),
    'main/features/people/data/store.ts': leaf,
  },
  'r9-others-use-the-front-door': {
    'main/office/compose.ts': imports('../features/people/data/store.ts'),
    'main/features/people/data/store.ts': leaf,
  },
  'r10-electron-in-the-shell-only': { 'main/office/entry.ts': imports('electron') },
  'r11-kernel-knows-nothing': {
    'main/kernel/clock.ts': imports('../platform/log/log.ts'),
    'main/platform/log/log.ts': leaf,
  },
  'r11-kernel-needs-no-package': { 'main/kernel/clock.ts': imports('zod') },
  'r12-databases-behind-data': { 'main/features/people/app/add-person.ts': imports('typeorm') },
  'r12-migrations-are-frozen': {
    'main/platform/database/migrations/0001-foundation.ts': imports('../../../kernel/clock.ts'),
    'main/kernel/clock.ts': leaf,
  },
  'r13-ui-knows-no-feature': {
    'renderer/ui/button.ts': imports('../features/people/list.ts'),
    'renderer/features/people/list.ts': leaf,
  },
  'r14-only-the-office-composes': {
    'main/shell/bootstrap.ts': imports('../features/people/index.ts'),
    'main/features/people/index.ts': leaf,
  },
  'platform-knows-no-school': {
    'main/platform/pdf/render.ts': imports('../../features/people/index.ts'),
    'main/features/people/index.ts': leaf,
  },
};
