import type { OutputOf } from '../../../preload/contract/index.ts';
import { KEY_SOURCES } from '../../../preload/contract/vocabulary/signing.ts';
import { comparePersonNames, formatDay, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Column, Filter, Tone } from '../../ui/index.ts';

export type Certificate = OutputOf<'signing.certificates'>[number];

const STATES = ['usable', 'future', 'expired', 'revoked', 'unbound'] as const;
const STATE_TONES: Readonly<Record<Certificate['state'], Tone>> = {
  usable: 'good',
  future: 'waiting',
  expired: 'bad',
  revoked: 'bad',
  unbound: 'neutral',
};
const DUE_TONES: Readonly<Record<Certificate['due'], Tone>> = {
  '7': 'bad',
  '30': 'warning',
  '60': 'info',
  later: 'good',
  past: 'bad',
};
/** The calendar: days under which a certificate is asked after. */
const LIMITS = [7, 30, 60] as const;

export function CertificateState({ state }: { readonly state: Certificate['state'] }) {
  return <StateBadge tone={STATE_TONES[state]} label={t(`certificates.state.${state}`)} />;
}

function daysText({ daysLeft, state }: Certificate): string {
  return state === 'usable' ? t('certificates.days', { n: daysLeft }) : '';
}

export function DaysLeft({ certificate }: { readonly certificate: Certificate }) {
  const text = daysText(certificate);
  return text === '' ? '' : <StateBadge tone={DUE_TONES[certificate.due]} label={text} />;
}

export function certificateColumns(): readonly Column<Certificate>[] {
  return [
    {
      key: 'person',
      header: t('certificates.columns.person'),
      width: 170,
      grow: 1,
      text: ({ person }) => person,
      compare: (a, b) => comparePersonNames(a.person, b.person),
    },
    {
      key: 'owner',
      header: t('certificates.columns.owner'),
      width: 170,
      grow: 1,
      text: ({ owner }) => owner,
    },
    {
      key: 'issuer',
      header: t('certificates.columns.issuer'),
      width: 180,
      grow: 2,
      text: ({ issuer }) => issuer,
    },
    {
      key: 'source',
      header: t('certificates.columns.source'),
      width: 130,
      text: ({ source }) => t(`certificates.source.${source}`),
    },
    {
      key: 'notAfter',
      header: t('certificates.columns.notAfter'),
      width: 110,
      text: ({ notAfter }) => formatDay(notAfter),
      compare: (a, b) => a.notAfter.localeCompare(b.notAfter),
    },
    {
      key: 'daysLeft',
      header: t('certificates.columns.daysLeft'),
      width: 160,
      text: daysText,
      render: (certificate) => <DaysLeft certificate={certificate} />,
      compare: (a, b) => a.daysLeft - b.daysLeft,
    },
    {
      key: 'state',
      header: t('certificates.columns.state'),
      width: 150,
      text: ({ state }) => t(`certificates.state.${state}`),
      render: ({ state }) => <CertificateState state={state} />,
    },
    {
      key: 'department',
      header: t('certificates.columns.department'),
      width: 150,
      hidden: true,
      text: ({ department }) => department,
    },
    {
      key: 'fit',
      header: t('certificates.columns.fit'),
      width: 170,
      hidden: true,
      text: ({ fit }) => t(`certificates.fit.${fit}`),
    },
    {
      key: 'serial',
      header: t('certificates.columns.serial'),
      width: 200,
      hidden: true,
      text: ({ serial }) => serial,
    },
  ];
}

export function certificateFilters(): readonly Filter<Certificate>[] {
  return [
    {
      key: 'due',
      label: t('certificates.filters.due'),
      options: LIMITS.map((limit) => ({
        value: String(limit),
        label: t('certificates.filters.under', { n: limit }),
        test: ({ daysLeft, state }) => state === 'usable' && daysLeft < limit,
      })),
    },
    {
      key: 'state',
      label: t('certificates.columns.state'),
      options: STATES.map((value) => ({
        value,
        label: t(`certificates.state.${value}`),
        test: ({ state }) => state === value,
      })),
    },
    {
      key: 'source',
      label: t('certificates.columns.source'),
      options: KEY_SOURCES.map((value) => ({
        value,
        label: t(`certificates.source.${value}`),
        test: ({ source }) => source === value,
      })),
    },
  ];
}
