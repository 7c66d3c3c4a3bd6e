import type { OutputOf } from '../../../preload/contract/index.ts';
import { CENTRAL_REMARKS } from '../../../preload/contract/vocabulary/central.ts';
import { hasText, t } from '../../i18n/index.ts';
import type { Tone } from '../../ui/index.ts';
import { rightText } from '../accounts/index.ts';

export type Finding = OutputOf<'central.get'>['findings'][number];

export const FINDING_TONES: Readonly<Record<Finding['difference'], Tone>> = {
  'still-active': 'bad',
  owner: 'bad',
  double: 'bad',
  unknown: 'warning',
  rights: 'warning',
  login: 'warning',
  'locked-there': 'info',
  absent: 'info',
  'never-signed-in': 'neutral',
  'state-unclear': 'warning',
  'not-read': 'neutral',
};

/** What the central system has. */
export function theirsText({ theirs, theirRights, twin, row, login }: Finding): string {
  if (twin === null)
    return [theirs, ...theirRights.map(rightText)].filter((words) => words !== '').join('; ');
  return twin.login.toLowerCase() === login.toLowerCase()
    ? t('drift.central.sameLogin', { first: twin.row, second: row ?? 0 })
    : t('drift.central.samePerson', { first: twin.login, row: twin.row, second: login });
}

/** What the book has, or the state of an account that is closed here. */
export function oursText({ difference, ours, ourRights }: Finding): string {
  if (ourRights.length > 0) return ourRights.map(rightText).join('; ');
  if (difference !== 'still-active') return ours;
  const key = ours === 'left' ? 'drift.central.left' : `accounts.state.${ours}`;
  return hasText(key) ? t(key) : ours;
}

/** One name where both sides say the same or only one says anything. */
export function holderText({ theirName, ourName }: Finding): string {
  if (theirName === '' || ourName === '' || theirName === ourName) return ourName || theirName;
  return t('drift.central.twoHolders', { theirs: theirName, ours: ourName });
}

export function detailText(finding: Finding): string {
  const theirs = theirsText(finding);
  const ours = oursText(finding);
  const row = CENTRAL_REMARKS.includes(finding.difference) ? finding.row : null;
  return [
    theirs === '' ? '' : t('drift.central.detailTheirs', { text: theirs }),
    ours === '' ? '' : t('drift.central.detailOurs', { text: ours }),
    row === null ? '' : t('drift.central.detailRow', { row }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
