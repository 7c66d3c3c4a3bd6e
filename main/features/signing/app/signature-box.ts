import type { Context } from '../../../kernel/context.ts';
import { vietnamClock } from '../../../kernel/vietnam-day.ts';
import { isInternal, type Appearance, type Certificate } from '../../../platform/pades/index.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { pictureOf } from '../data/picture-rows.ts';
import type { StepRow } from '../data/round-rows.ts';
import type { SigningCore } from './signing-core.ts';
import type { SigningPerson } from './who-signs.ts';

/** What stands in the box: who, as what, for which school, when; the picture only where the person left one. */
export function signatureBox(
  core: SigningCore,
  context: Context,
  signed: {
    readonly person: SigningPerson;
    readonly step: StepRow;
    readonly paper: Pick<PaperRecord, 'id' | 'kind'>;
    readonly forHead: boolean;
    readonly certificate: Certificate;
  },
): Appearance {
  const { person, step, paper, forHead, certificate } = signed;
  const delegation = person.delegationFor(paper);
  const role = forHead && delegation ? delegation.signatureRole : step.role;
  const underDelegation = forHead || /^(?:KT|TUQ)\./u.test(step.role);
  const picture = pictureOf(core.database.read, step.seal ? null : person.staffId);
  return {
    lines: [
      step.seal ? core.papers.school(context.at).schoolName : person.name,
      step.seal ? `Người đóng dấu: ${person.name}` : role.replaceAll('\n', ' – '),
      ...(underDelegation && delegation ? [`Theo ủy quyền số ${delegation.symbol}`] : []),
      ...(step.seal ? [] : [core.papers.school(context.at).schoolName]),
      ...(isInternal(certificate) ? ['Chữ ký điện tử nội bộ'] : []),
      `Ký ngày ${vietnamTime(context.at)}`,
    ],
    frame: !step.seal,
    ...(picture ? { picture: { png: picture.png, kind: picture.kind, millimetres: picture.widthMm } } : {}),
  };
}

/** "22/11/2026 18:05:09 +07:00" */
function vietnamTime(instant: string): string {
  const clock = vietnamClock(instant);
  return `${clock.slice(0, 10).split('-').reverse().join('/')} ${clock.slice(11, 19)} +07:00`;
}
