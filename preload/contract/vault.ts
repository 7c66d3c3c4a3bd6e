import { z } from 'zod';
import { command, query } from './method.ts';
import {
  day,
  empty,
  file,
  id,
  instant,
  line,
  login,
  password,
  personName,
  schoolYearName,
} from './fields.ts';
import { SCHOOL_LEVELS } from './vocabulary/school.ts';
import { SLOT_BINDINGS, VAULT_STATES } from './vocabulary/vault.ts';

export const schoolProfile = z.strictObject({
  name: line(160, 3),
  /** Mã trường given by the department; may be unknown on the first day. */
  code: line(20),
  level: z.enum(SCHOOL_LEVELS),
  /** Tên cơ quan chủ quản, as printed above the school's name: "UBND PHƯỜNG THỦY NGUYÊN". */
  superiorBody: line(160),
  commune: line(120),
  address: line(200),
  /** Abbreviation in document symbols: "THCSHP" in "Số: 05/BB-THCSHP". Empty = derived from the name. */
  abbreviation: line(20),
});

export const yearSetup = z.strictObject({
  name: schoolYearName,
  startsOn: day,
  semester2StartsOn: day,
  endsOn: day,
});

export const vaultStatus = z.strictObject({
  state: z.enum(VAULT_STATES),
  schoolName: z.string(),
  /** Seconds to wait before the next try; 0 = now. */
  waitSeconds: z.number(),
  /** Acts that the file has lost against what the sidecar remembers (0 = none). */
  missingActs: z.number(),
  folder: z.string(),
});

export const vault = {
  'vault.status': query({ permission: 'public', input: empty, output: vaultStatus }),
  'vault.create': command({
    permission: 'public',
    input: z.strictObject({
      school: schoolProfile,
      year: yearSetup,
      principal: z.strictObject({ fullName: personName, login, password }),
      officer: z.strictObject({ fullName: personName, login, password }),
    }),
    output: z.strictObject({
      vaultId: id,
      users: z.array(z.strictObject({ login: z.string(), role: z.string() })),
      recoveryCode: z.string(),
    }),
    touches: ['session', 'school', 'users'],
  }),
  'vault.unlock': command({
    permission: 'public',
    input: z.strictObject({ login, password }),
    output: z.strictObject({
      mustChangePassword: z.boolean(),
      lastAuditHead: z.string(),
      missingActs: z.number(),
    }),
    touches: ['session'],
  }),
  /** Reads every page of the file; `whole` is false when SQLite finds a fault in one. */
  'vault.check': query({
    permission: 'signed-in',
    input: empty,
    output: z.strictObject({ whole: z.boolean() }),
  }),
  /** The code typed back once from the printed kit. */
  'vault.confirmRecoveryCode': command({
    permission: 'users.manage',
    input: z.strictObject({ code: z.string().max(200) }),
    output: z.strictObject({ confirmedAt: instant }),
    touches: ['settings'],
  }),
  /** Only until the code has been confirmed; afterwards a new code must be made. */
  'vault.recoveryKit': query({ permission: 'users.manage', input: empty, output: file }),
  'vault.renewRecoveryCode': command({
    permission: 'users.manage',
    input: z.strictObject({ password }),
    output: z.strictObject({ recoveryCode: z.string() }),
    touches: ['settings'],
  }),
  /** When the data key was last changed, and what changing it would mean now. */
  'vault.keyRotation': query({
    permission: 'users.manage',
    input: empty,
    output: z.strictObject({
      rotatedAt: instant.nullable(),
      /** When the recovery code was last typed from the printed kit. */
      provenAt: instant.nullable(),
      /** Sign-ins shut since then: their people once held a password to the key in use. */
      shutSince: z.number().int(),
      /** Who has not signed in since the program was updated: each needs a new password after the change. */
      needPassword: z.array(z.strictObject({ login: z.string(), fullName: z.string() })),
    }),
  }),
  /** Encrypts everything with a new key; the recovery code changes with it. Everybody else keeps their password. */
  'vault.rotateKey': command({
    permission: 'users.manage',
    input: z.strictObject({ password, jobId: z.string().max(64) }),
    output: z.strictObject({ recoveryCode: z.string(), rotatedAt: instant }),
    touches: ['session', 'users', 'settings', 'audit'],
  }),
  /** Whether passwords open the vault only under this account of this computer, and whose do so already. */
  'vault.osShare': query({
    permission: 'users.manage',
    input: empty,
    output: z.strictObject({
      /** False where the operating system protects nothing. */
      available: z.boolean(),
      on: z.boolean(),
      recoveryConfirmed: z.boolean(),
      signIns: z.array(
        z.strictObject({ login: z.string(), fullName: z.string(), binding: z.enum(SLOT_BINDINGS) }),
      ),
    }),
  }),
  'vault.setOsShare': command({
    permission: 'users.manage',
    input: z.strictObject({ on: z.boolean(), password }),
    output: empty,
    touches: ['session'],
  }),
  'vault.recover': command({
    permission: 'public',
    input: z.strictObject({ login, code: z.string().max(200), newPassword: password }),
    output: z.strictObject({}),
    touches: ['session'],
  }),
};
