import { Group } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, openDialog } from '../../ui/index.ts';
import { Section } from './section.tsx';
import { SupportDialog } from './support-dialog.tsx';

/** "Gửi hỗ trợ": shown first, saved by hand, sent by nobody but the person. */
export function SupportSection() {
  return (
    <Section id="support" title={t('support.title')} lead={t('support.lead')}>
      <Group>
        <CommandButton
          variant="default"
          leftSection={<IconLifebuoy size={16} />}
          act={async () => {
            const bundle = await call('support.bundle', {});
            void openDialog<null>((close) => (
              <SupportDialog
                bundle={bundle}
                onClose={() => {
                  close(null);
                }}
              />
            ));
          }}
        >
          {t('support.make')}
        </CommandButton>
      </Group>
    </Section>
  );
}
