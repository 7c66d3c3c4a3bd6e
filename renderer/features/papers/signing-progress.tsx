import { Anchor, Text } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';

/** How far the open round of a paper is, with the way to where it is signed. */
export function SigningProgress({ paperId }: { readonly paperId: string }) {
  const { data } = useQuery('signing.rounds', { paperId });
  const maySeeAll = useMay('papers.sign');
  const round = data?.rounds.find(({ state }) => state === 'open');
  if (round === undefined) return null;
  const done = round.steps.filter(({ method }) => method !== null).length;
  return (
    <Text size="sm">
      {t('signing-queue.progress', { signed: `${String(done)}/${String(round.steps.length)}` })}{' '}
      {maySeeAll && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            navigate('/signing', { scope: 'all', open: paperId });
          }}
        >
          {t('signing-queue.open')}
        </Anchor>
      )}
    </Text>
  );
}
