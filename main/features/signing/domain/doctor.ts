import type { DoctorStep } from '../../../../preload/contract/vocabulary/signing.ts';

/** What was found, without any secret; null = not asked, or not reached. */
export interface DoctorFacts {
  readonly token: {
    readonly moduleFound: boolean;
    readonly moduleLoads: boolean;
    readonly readers: number;
    readonly tokens: number;
    readonly pin: 'ok' | 'low' | 'final' | 'locked' | 'unknown';
    readonly certificates: number;
  } | null;
  readonly certificate: {
    readonly owner: string;
    readonly issuer: string;
    readonly daysLeft: number;
    readonly future: boolean;
    /** Codes of what is wrong with the chain; empty = it ends at a trusted root. */
    readonly chainFaults: readonly string[];
    readonly maySign: boolean;
    /** Code of a key that is not accepted. */
    readonly keyRefusal: string | null;
    readonly internal: boolean;
    /** `unknown`: nobody was asked; `silent`: no usable answer came; `unpublished`: the issuer names no address. */
    readonly revocation: 'good' | 'revoked' | 'unknown' | 'silent' | 'unpublished';
  } | null;
  /** Seconds this clock is ahead of the timestamp server's; null = no server was asked. */
  readonly clockAheadSeconds: number | null;
  /** `wrong`: what came is no timestamp for what was asked; `untrusted`: a good one of a server nobody here trusts. */
  readonly timestamp:
    'off' | 'not-asked' | 'answers' | 'silent' | 'refuses' | 'wrong' | 'moved' | 'untrusted';
}

export interface Finding {
  readonly step: DoctorStep;
  readonly state: 'ok' | 'warning' | 'fault' | 'unknown';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const CLOCK_LIMIT_SECONDS = 300;
const SOON_DAYS = 60;

/** One finding a step, in the order in which one needs the other; what stands behind a fault is not guessed at. */
export function diagnose(facts: DoctorFacts): Finding[] {
  return [...tokenFindings(facts.token), ...certificateFindings(facts), ...clockFindings(facts)];
}

type State = Finding['state'];
const finding = (step: DoctorStep, state: State, code: string, params: Finding['params'] = {}): Finding => ({
  step,
  state,
  code: `${step}-${code}`,
  params,
});

function tokenFindings(token: DoctorFacts['token']): Finding[] {
  if (token === null) return [];
  const found: Finding[] = [];
  const failsAt = (step: DoctorStep, code: string): Finding[] => [...found, finding(step, 'fault', code)];
  if (!token.moduleFound) return failsAt('module', 'missing');
  if (!token.moduleLoads) return failsAt('module', 'not-loading');
  found.push(finding('module', 'ok', 'found'));
  if (token.readers === 0) return failsAt('reader', 'none');
  found.push(finding('reader', 'ok', 'found', { n: token.readers }));
  if (token.tokens === 0) return failsAt('token', 'none');
  found.push(finding('token', 'ok', 'found', { n: token.tokens }));
  if (token.pin === 'locked') found.push(finding('pin', 'fault', 'locked'));
  else if (token.pin === 'final') found.push(finding('pin', 'warning', 'final'));
  else if (token.pin === 'low') found.push(finding('pin', 'warning', 'low'));
  else found.push(finding('pin', token.pin === 'ok' ? 'ok' : 'unknown', token.pin));
  if (token.certificates === 0) found.push(finding('certificate', 'fault', 'none'));
  return found;
}

function certificateFindings({ certificate, token }: DoctorFacts): Finding[] {
  if (certificate === null) return token === null ? [finding('certificate', 'unknown', 'not-chosen')] : [];
  const { owner, issuer, daysLeft, future, chainFaults, maySign, keyRefusal, internal, revocation } =
    certificate;
  const [fault] = chainFaults;
  return [
    finding('certificate', 'ok', 'found', { owner, issuer }),
    fault === undefined
      ? finding('chain', 'ok', internal ? 'internal' : 'trusted')
      : finding('chain', 'fault', fault === 'chain-incomplete' ? 'incomplete' : 'untrusted', { issuer }),
    keyRefusal !== null
      ? finding('usage', 'fault', 'key')
      : finding('usage', maySign ? 'ok' : 'fault', maySign ? 'signing' : 'other'),
    expiryFinding(daysLeft, future),
    finding(
      'revocation',
      revocation === 'good' ? 'ok' : revocation === 'revoked' ? 'fault' : 'unknown',
      revocation,
    ),
  ];
}

function expiryFinding(daysLeft: number, future: boolean): Finding {
  if (future) return finding('expiry', 'fault', 'future');
  if (daysLeft < 0) return finding('expiry', 'fault', 'past');
  return finding('expiry', daysLeft < SOON_DAYS ? 'warning' : 'ok', daysLeft < SOON_DAYS ? 'soon' : 'far', {
    days: daysLeft,
  });
}

function clockFindings({ clockAheadSeconds, timestamp }: DoctorFacts): Finding[] {
  const off = clockAheadSeconds !== null && Math.abs(clockAheadSeconds) > CLOCK_LIMIT_SECONDS;
  const clock =
    clockAheadSeconds === null
      ? finding('clock', 'unknown', 'not-compared')
      : finding('clock', off ? 'fault' : 'ok', off ? 'off' : 'right', {
          minutes: Math.round(Math.abs(clockAheadSeconds) / 60),
        });
  const states = {
    off: 'unknown',
    'not-asked': 'unknown',
    answers: 'ok',
    silent: 'fault',
    refuses: 'fault',
    wrong: 'fault',
    moved: 'fault',
    untrusted: 'warning',
  } as const satisfies Readonly<Record<DoctorFacts['timestamp'], State>>;
  return [clock, finding('timestamp', states[timestamp], timestamp)];
}
