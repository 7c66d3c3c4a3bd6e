import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { listCertificates } from './bind-certificate.ts';
import { readAuthority } from './school-authority.ts';
import { staffIdOf } from './who-signs.ts';
import type { SigningCore } from './signing-core.ts';

const DAY_MS = 86_400_000;
/** A new list is asked for while the old one is still good. */
const CRL_NOTICE_DAYS = 14;

/** Certificates that run out within 60 days – everybody's for officers, otherwise one's own – and the list that does. */
export function certificateTasks(core: SigningCore, context: Context): Waiting[] {
  const actor = signedInUser(context);
  const officer = actorMay(actor, 'signing.manage');
  const own = staffIdOf(core, actor);
  const ending = listCertificates(core, context).filter(
    ({ state, due, staffId }) => state === 'usable' && due !== 'later' && (officer || staffId === own),
  );
  const authority = officer ? readAuthority(core) : null;
  const limit = new Date(Date.parse(context.at) + CRL_NOTICE_DAYS * DAY_MS).toISOString();
  const listEnds = authority?.crlNextUpdate != null && authority.crlNextUpdate < limit;
  const tasks: Waiting[] = [
    {
      key: 'certificates-ending',
      count: ending.length,
      severity: ending.some(({ due }) => due === '7') ? 'warning' : 'info',
      route: '/signing/certificates',
      params: {},
      members: ending.map(({ fingerprint }) => fingerprint),
      due: ending[0]?.notAfter.slice(0, 10),
    },
    {
      key: 'signing-crl-ending',
      count: listEnds ? 1 : 0,
      severity: 'warning',
      route: '/signing/certificates',
      params: { section: 'authority' },
      members: [authority?.crlNextUpdate ?? ''],
      due: authority?.crlNextUpdate?.slice(0, 10),
    },
  ];
  return tasks.filter(({ count }) => count > 0);
}
