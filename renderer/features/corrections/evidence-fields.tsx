import { Input, SimpleGrid, Text } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { FileDrop } from '../../ui/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { RequestDraft } from './request-draft.ts';

const MOST_MEBIBYTES = 25;
const NEEDED = ['gradebook', 'test'] as const;

interface EvidenceFieldsProps {
  readonly draft: RequestDraft;
  readonly kept: CorrectionDetail['evidence'];
  readonly showMissing: boolean;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

/** Sổ điểm cá nhân and bài kiểm tra: both before the request is handed in. */
export function EvidenceFields({ draft, kept, showMissing, onChange }: EvidenceFieldsProps) {
  return (
    <section aria-label={t('corrections.evidence')}>
      <SimpleGrid cols={2} spacing="sm">
        {NEEDED.map((slot) => {
          const file = draft.files[slot];
          const missing = showMissing && file === undefined && !kept.some((each) => each.slot === slot);
          return (
            <Input.Wrapper key={slot} error={missing ? t('corrections.form.evidenceMissing') : null}>
              <FileDrop
                compact
                label={t(`corrections.slot.${slot}`)}
                hint={t('corrections.form.evidenceHint')}
                accept={['.pdf', '.jpg', '.jpeg', '.png']}
                mostMebibytes={MOST_MEBIBYTES}
                onFiles={([first]) => {
                  if (first) onChange({ files: { ...draft.files, [slot]: first } });
                }}
              />
              {file !== undefined && (
                <Text size="sm" mt={4} role="status">
                  {t('app.files.chosen', { name: file.name })}
                </Text>
              )}
            </Input.Wrapper>
          );
        })}
      </SimpleGrid>
      {kept.length > 0 && <EvidenceList evidence={kept} removeFrom={draft.id} />}
    </section>
  );
}
