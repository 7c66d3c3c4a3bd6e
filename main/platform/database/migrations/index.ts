import { sql as foundation } from './0001-foundation.ts';
import { sql as custody } from './0002-custody.ts';
import { sql as incidents } from './0003-incidents.ts';
import { sql as archive } from './0004-archive.ts';
import { sql as registers } from './0005-registers.ts';
import { sql as schoolProfileHistory } from './0006-school-profile-history.ts';
import { sql as signing } from './0007-signing.ts';
import { sql as gradebook } from './0008-gradebook.ts';
import { sql as scanRounds } from './0009-scan-rounds.ts';
import { sql as computedLocks } from './0010-computed-locks.ts';
import { sql as pastResults } from './0011-past-results.ts';
import { sql as awardTitles } from './0012-award-titles.ts';
import { sql as subjectGrades } from './0013-subject-grades.ts';
import { sql as signedLocks } from './0014-signed-locks.ts';
import { sql as clock } from './0015-clock.ts';
import { sql as incidentDiscovery } from './0016-incident-discovery.ts';
import { sql as keptFiles } from './0017-kept-files.ts';
import { sql as dispatchRegisters } from './0018-dispatch-registers.ts';
import { sql as yearDecisions } from './0019-year-decisions.ts';
import { sql as custodyGiveBack } from './0020-custody-give-back.ts';
import { sql as abilitiesAndDisability } from './0021-abilities-and-disability.ts';
import { sql as delegationConfirmation } from './0022-delegation-confirmation.ts';
import { sql as officeOfConfirmation } from './0023-office-of-confirmation.ts';
import { sql as stepTimes } from './0024-step-times.ts';
import { sql as numbersGiven } from './0025-numbers-given.ts';
import { sql as dispatchPlaced } from './0026-dispatch-placed.ts';

/** In order; `PRAGMA user_version` says how many of them a file has seen. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-foundation', sql: foundation },
  { name: '0002-custody', sql: custody },
  { name: '0003-incidents', sql: incidents },
  { name: '0004-archive', sql: archive },
  { name: '0005-registers', sql: registers },
  { name: '0006-school-profile-history', sql: schoolProfileHistory },
  { name: '0007-signing', sql: signing },
  { name: '0008-gradebook', sql: gradebook },
  { name: '0009-scan-rounds', sql: scanRounds },
  { name: '0010-computed-locks', sql: computedLocks },
  { name: '0011-past-results', sql: pastResults },
  { name: '0012-award-titles', sql: awardTitles },
  { name: '0013-subject-grades', sql: subjectGrades },
  { name: '0014-signed-locks', sql: signedLocks },
  { name: '0015-clock', sql: clock },
  { name: '0016-incident-discovery', sql: incidentDiscovery },
  { name: '0017-kept-files', sql: keptFiles },
  { name: '0018-dispatch-registers', sql: dispatchRegisters },
  { name: '0019-year-decisions', sql: yearDecisions },
  { name: '0020-custody-give-back', sql: custodyGiveBack },
  { name: '0021-abilities-and-disability', sql: abilitiesAndDisability },
  { name: '0022-delegation-confirmation', sql: delegationConfirmation },
  { name: '0023-office-of-confirmation', sql: officeOfConfirmation },
  { name: '0024-step-times', sql: stepTimes },
  { name: '0025-numbers-given', sql: numbersGiven },
  { name: '0026-dispatch-placed', sql: dispatchPlaced },
];
export const SCHEMA_VERSION = migrations.length;
