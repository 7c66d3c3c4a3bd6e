import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../../preload/contract/index.ts';
import { centralLogOf500, schoolWithEightMinutes } from '../../support/office/central-log.ts';
import { PRINCIPAL } from '../../support/office/invented-school.ts';
import { INVENTED_STUDENT } from '../../support/office/school-in-database.ts';
import { testPki } from '../../support/pki/test-pki.ts';
import { certificateOnToken } from '../../support/softhsm/certificate-on-token.ts';
import { makeSoftTokens } from '../../support/softhsm/soft-tokens.ts';
import type { TestFolders } from './folders.ts';

const TWO_HOURS = 2 * 3_600_000;
/** Came into the class late: nothing stands in their rows. */
export const NEWCOMERS = ['Cao Hải An', 'Lý Thu Ân'] as const;
export const PIN = '135790';

export interface SchoolWholeWay {
  readonly folder: string;
  readonly subjectName: string;
  readonly book: InputOf<'gradebook.open'>;
  readonly newcomerIds: readonly string[];
  /** The central system's file: 500 lines, 20 of them without minutes. */
  readonly logPath: string;
  /** The token of the principal. */
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A class with eight signed minutes behind it, two students without marks, and a principal with a token. */
export async function schoolWholeWay({ outDir }: TestFolders): Promise<SchoolWholeWay> {
  const school = await schoolWithEightMinutes(new Date(Date.now() - TWO_HOURS));
  const logPath = join(outDir, 'lich-su-sua-diem.csv');
  writeFileSync(logPath, (await centralLogOf500(school)).csv);
  await school.as('officer');
  const newcomerIds: string[] = [];
  for (const [at, fullName] of NEWCOMERS.entries()) {
    const student = { ...INVENTED_STUDENT, fullName, sectorId: `330000000${at}`, personalId: '' };
    const { id } = await school.call('students.save', {
      ...{ ...student, birthDate: '2015-06-01', classId: school.classId },
    });
    newcomerIds.push(id);
  }
  const pki = await testPki();
  const subject = `/C=VN/O=Trường THCS Hoa Phượng/title=Hiệu trưởng/CN=${PRINCIPAL.fullName}`;
  const { module, env } = makeSoftTokens(join(outDir, 'token'), pki, [
    {
      ...{ label: 'The hieu truong', pin: PIN, withIssuers: true },
      keys: [{ kind: 'rsa-2048', label: 'Ký', ckaId: '01', subject }],
    },
  ]);
  const certificate = pki.read('root.der');
  const { fingerprint } = await school.call('signing.readAnchor', { certificate });
  await school.call('signing.addAnchor', { certificate, fingerprint, reason: 'Chứng thực của buổi thử' });
  await school.call('signing.bindCertificate', {
    staffId: school.staffOf('principal'),
    certificate: await certificateOnToken(module, env, '01'),
    source: 'token',
    reason: 'Token được cấp lại',
  });
  const subjects = await school.call('school.subjects', {});
  await school.office.office.close();
  return {
    folder: school.office.folder,
    subjectName: subjects.find(({ id }) => id === school.subjectId)!.name,
    book: school.book(),
    newcomerIds,
    logPath,
    module,
    env,
    close: () => school.close(),
  };
}
