/** Choices each person makes for themself, and the values they may take; the first is the one at first. */
export const PERSONAL_SETTINGS = {
  'personal.start': ['/', '/accounts', '/papers', '/people/staff', '/people/students', '/imports'],
  'personal.density': ['compact', 'roomy'],
  /** Where Enter goes on in a gradebook. */
  'personal.enter': ['down', 'right'],
  'personal.lock-minutes': ['10', '9', '8', '7', '6', '5'],
} as const;
export type PersonalSetting = keyof typeof PERSONAL_SETTINGS;
export type PersonalChoice<K extends PersonalSetting> = (typeof PERSONAL_SETTINGS)[K][number];
