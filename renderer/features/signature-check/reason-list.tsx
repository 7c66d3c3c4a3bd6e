import { List } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { hasText, t } from '../../i18n/index.ts';

type Reason = OutputOf<'signing.verifyFile'>['report']['reasons'][number];

function reasonText({ code, params }: Reason): string {
  const key = `signing.verify.reason.${code}`;
  return hasText(key) ? t(key, params) : t('signature-check.unknownReason', { code });
}

/** Why a verdict is what it is, a sentence each; the same sentence stands once. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const texts = [...new Set(reasons.map(reasonText))];
  if (texts.length === 0) return null;
  return (
    <List size="sm" spacing={4}>
      {texts.map((text) => (
        <List.Item key={text}>{text}</List.Item>
      ))}
    </List>
  );
}
