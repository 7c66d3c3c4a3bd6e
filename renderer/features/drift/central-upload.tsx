import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, noticeDone } from '../../ui/index.ts';
import { MappedUpload, uploadProblem } from '../imports/index.ts';

type Inspection = OutputOf<'central.inspect'>;

interface CentralUploadProps {
  readonly onDone: (snapshotId: string) => void;
  readonly onClose: () => void;
}

/** File, then columns, then the comparison; nothing is changed by any of them. */
export function CentralUpload({ onDone, onClose }: CentralUploadProps) {
  return (
    <MappedUpload<Inspection['proposed'], Inspection>
      accept={['.xlsx']}
      label={t('drift.central.drop')}
      hint={t('import-screen.file.limit')}
      reading={t('drift.central.reading')}
      mappingHint={({ remembered }) =>
        t(remembered ? 'import-screen.mapping.remembered' : 'drift.central.mapping')
      }
      problem={(name, size) => {
        const problem = uploadProblem(name, size);
        return problem === null ? null : t(`import-screen.file.${problem}`, { name });
      }}
      inspect={(file, headerRow) =>
        call('central.inspect', { ...file, ...(headerRow === undefined ? {} : { headerRow }) })
      }
      actions={({ file, mapping, attempt }) => (
        <CommandButton
          act={() =>
            attempt(async () => {
              const { id, findings, unread } = await call('central.compare', { ...file, mapping });
              noticeDone(
                t(unread > 0 ? 'drift.central.comparedUnread' : 'drift.central.compared', {
                  n: findings,
                  unread,
                }),
              );
              onDone(id);
            })
          }
          disabled={mapping.columns['login'] === undefined}
        >
          {t('drift.central.compare')}
        </CommandButton>
      )}
      onClose={onClose}
    />
  );
}
