// The rules R1–R14 of the architecture; test/architecture runs them and proves that each one bites.
const OURS = '^(main|preload|renderer)/';
const builtin = { dependencyTypes: ['core'] };
const npm = { path: 'node_modules/' };
const slice = '^main/features/([^/]+)/';

const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    // Types vanish at run time: a cycle of types alone loads nothing twice.
    forbid(
      'r1-no-cycles',
      { path: OURS },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),

    forbid(
      'r2-renderer-stays-in-the-page',
      { path: '^renderer/' },
      { path: '^(main|build|test)/|^preload/(?!contract/)|node_modules/electron/' },
    ),
    forbid('r2-renderer-has-no-node', { path: '^renderer/' }, builtin),

    forbid(
      'r3-main-sees-only-the-contract',
      { path: '^main/' },
      { path: '^renderer/|^preload/(?!contract/)' },
    ),

    forbid(
      'r4-preload-is-a-thin-door',
      { path: '^preload/(index|signing)\\.ts$' },
      { pathNot: '^preload/contract/|node_modules/electron/|^electron$' },
    ),

    forbid(
      'r5-contract-knows-zod-only',
      { path: '^preload/contract/', pathNot: '^preload/contract/vocabulary/' },
      { pathNot: '^preload/contract/|node_modules/zod/' },
    ),
    forbid(
      'r5-vocabulary-knows-nothing',
      { path: '^preload/contract/vocabulary/' },
      { pathNot: '^preload/contract/vocabulary/' },
    ),

    forbid(
      'r6-domain-is-pure',
      { path: `${slice}domain/` },
      // Hashing is a pure function; the crypto module is the only one that is let in.
      { pathNot: '^main/features/$1/domain/|^main/kernel/|^preload/contract/vocabulary/|^(node:)?crypto$' },
    ),

    forbid(
      'r7-use-cases-reach-down-only',
      { path: `${slice}app/` },
      {
        path: '^main/',
        pathNot:
          '^main/features/$1/(app|domain|data|documents)/|^main/kernel/|^main/platform/|^main/features/[^/]+/index\\.ts$',
      },
    ),

    forbid(
      'r8-data-knows-domain-and-database',
      { path: `${slice}data/` },
      {
        path: '^main/',
        pathNot:
          '^main/features/$1/(domain|data)/|^main/platform/database/|^main/kernel/|^main/features/[^/]+/index\\.ts$',
      },
    ),
    forbid(
      'r8-data-uses-typeorm-only',
      { path: `${slice}data/` },
      { ...npm, pathNot: 'node_modules/typeorm/' },
    ),

    forbid(
      'r9-features-meet-at-their-front-doors',
      { path: slice },
      { path: slice, pathNot: '^main/features/$1/|^main/features/[^/]+/index\\.ts$' },
    ),
    forbid(
      'r9-others-use-the-front-door',
      { path: '^main/(shell|office|token|platform)/' },
      { path: slice, pathNot: '^main/features/[^/]+/index\\.ts$' },
    ),

    forbid(
      'r10-electron-in-the-shell-only',
      { path: OURS, pathNot: '^main/shell/|^preload/(index|signing)\\.ts$' },
      { path: 'node_modules/electron/|^electron(/|$)' },
    ),

    // The vocabulary is as much a leaf as the kernel: words, no code.
    forbid(
      'r11-kernel-knows-nothing',
      { path: '^main/kernel/' },
      { path: OURS, pathNot: '^main/kernel/|^preload/contract/vocabulary/' },
    ),
    forbid('r11-kernel-needs-no-package', { path: '^main/kernel/' }, npm),

    forbid(
      'r12-databases-behind-data',
      { path: OURS, pathNot: '/data/|^main/platform/database/' },
      { path: 'node_modules/(typeorm|better-sqlite3-multiple-ciphers)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'r12-migrations-are-frozen',
      { path: '^main/platform/database/migrations/[0-9]{4}-' },
      { path: OURS },
    ),

    forbid('r13-ui-knows-no-feature', { path: '^renderer/ui/' }, { path: '^renderer/(features|app)/' }),

    // Who calls the constructors inside the office is checked by reading them: test/architecture/composition.test.ts.
    forbid(
      'r14-only-the-office-composes',
      { path: '^main/(shell|token|platform)/' },
      { path: '^main/features/' },
    ),
    forbid(
      'platform-knows-no-school',
      { path: '^main/platform/' },
      { path: '^main/(features|office|shell|token)/|^renderer/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
