import { SCHOOL_LEVELS, type SchoolLevel } from '../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../kernel/app-error.ts';
import { assertNewFile } from './kept-files.ts';
import { namedByOption } from './named-by-option.ts';
import { required } from './options.ts';
import { assertWritable, writeOutputFile } from './output-file.ts';
import type { Command } from './run.ts';
import { yearFromName } from './school-year.ts';
import { DEFAULT_LOGINS, passwordFrom, withOffice } from './sign-in.ts';
import { warnOpenHead } from './warn-open-head.ts';

export const initCommand: Command = async (terminal, _words, options) => {
  const level = SCHOOL_LEVELS.find((known) => known === options.level);
  if (!level) throw appError('cli.level', { levels: SCHOOL_LEVELS.join(', ') });
  const year = yearFromName(required(options, 'school-year'));
  const kitFile = options['recovery-kit'];
  if (kitFile) {
    assertWritable(kitFile);
    assertNewFile(kitFile);
  }
  const password = await passwordFrom(terminal);
  const school = {
    name: required(options, 'school-name'),
    code: options['school-code'] ?? '',
    level: level satisfies SchoolLevel,
    superiorBody: options['superior-body'] ?? '',
    commune: options.commune ?? '',
    address: options.address ?? '',
    abbreviation: '',
  };
  const principal = { fullName: required(options, 'principal'), login: DEFAULT_LOGINS.principal, password };
  const officer = { fullName: required(options, 'officer'), login: DEFAULT_LOGINS.officer, password };
  return withOffice(terminal, required(options, 'vault'), async (call) => {
    const created = await call('vault.create', { school, year, principal, officer }).catch(namedByOption);
    if (kitFile) {
      const kit = await call('vault.recoveryKit', {});
      await writeOutputFile(kitFile, kit.bytes);
    }
    warnOpenHead(terminal, school);
    const logins = created.users.map((user) => `${user.login} (${user.role})`).join(', ');
    return {
      result: created,
      text: `Đã tạo kho dữ liệu. Tài khoản: ${logins}. Mã khôi phục: ${created.recoveryCode}`,
    };
  });
};
