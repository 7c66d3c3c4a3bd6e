import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { CENTRAL_LOG_KINDS, type CentralLogKind } from '../../../preload/contract/vocabulary/edit-log.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton, noticeDone } from '../../ui/index.ts';
import { MappedUpload } from '../imports/index.ts';
import { LogTrial, type Trial } from './log-trial.tsx';

type Inspection = OutputOf<'editLog.inspect'>;
type Mapping = Inspection['proposed'];

interface LogUploadProps {
  readonly onDone: (logId: string) => void;
  readonly onClose: () => void;
}

const MOST_MEBIBYTES = 20;
const SEMESTERS = ['1', '2', '3'] as const;

/** File, then columns, then a trial, then the comparison that is kept; no mark is changed by any of them. */
export function LogUpload({ onDone, onClose }: LogUploadProps) {
  const [kind, setKind] = useState<CentralLogKind>('edits');
  const [tried, setTried] = useState<{ readonly of: Mapping; readonly trial: Trial } | null>(null);
  const inspectAs =
    (as: CentralLogKind) => (file: { fileName: string; bytes: Uint8Array }, headerRow?: number) =>
      call('editLog.inspect', { kind: as, ...file, ...(headerRow === undefined ? {} : { headerRow }) });
  // The trial of other columns says nothing of these.
  const trialOf = (mapping: Mapping) => (tried?.of === mapping ? tried.trial : null);
  return (
    <MappedUpload<Mapping, Inspection>
      accept={['.xlsx', '.csv']}
      label={t('edit-log.central.drop')}
      hint={t('edit-log.central.limit')}
      reading={t('edit-log.central.reading')}
      mappingHint={({ remembered }) =>
        `${t('edit-log.central.mapping')}${remembered ? ` ${t('edit-log.central.remembered')}` : ''}`
      }
      mostMebibytes={MOST_MEBIBYTES}
      problem={(name) => (/\.(?:xlsx|csv)$/iu.test(name) ? null : t('edit-log.central.badKind', { name }))}
      inspect={inspectAs(kind)}
      head={(again) => (
        <SegmentedControl
          aria-label={t('edit-log.central.kindLabel')}
          style={{ alignSelf: 'flex-start' }}
          data={CENTRAL_LOG_KINDS.map((value) => ({ value, label: t(`edit-log.central.kind.${value}`) }))}
          value={kind}
          onChange={(value) => {
            setKind(value);
            again(inspectAs(value));
          }}
        />
      )}
      extra={({ inspection, mapping, setMapping }) => (
        <>
          <Select
            label={t('edit-log.central.semesterOfFile')}
            w={200}
            clearable
            placeholder={t('edit-log.central.semesterAsFile')}
            data={SEMESTERS.map((value) => ({ value, label: t(`edit-log.central.semesters.${value}`) }))}
            value={mapping.semester ? String(mapping.semester) : null}
            onChange={(value) => {
              setMapping({ ...mapping, semester: value === null ? null : Number(value) });
            }}
          />
          {kind === 'results' && inspection.sheets.length > 1 && (
            <Checkbox
              mb={8}
              label={t('edit-log.central.otherSheets')}
              checked={mapping.otherSheets ?? false}
              onChange={(event) => {
                setMapping({ ...mapping, otherSheets: event.currentTarget.checked });
              }}
            />
          )}
        </>
      )}
      below={({ mapping }) => <LogTrial kind={kind} trial={trialOf(mapping)} />}
      actions={({ file, inspection, mapping, attempt }) => (
        <>
          <CommandButton
            variant={trialOf(mapping) === null ? 'filled' : 'default'}
            disabled={!isComplete(inspection, mapping)}
            act={() =>
              attempt(async () => {
                setTried({
                  of: mapping,
                  trial: await call('editLog.tryCompare', { kind, ...file, mapping }),
                });
              })
            }
          >
            {t('edit-log.central.try')}
          </CommandButton>
          <CommandButton
            variant={trialOf(mapping) === null ? 'default' : 'filled'}
            disabled={trialOf(mapping) === null}
            act={() =>
              attempt(async () => {
                const { id, rows: n, verdicts } = await call('editLog.compare', { kind, ...file, mapping });
                const n2 = verdicts['other-value'] + verdicts['not-found'];
                noticeDone(
                  kind === 'edits'
                    ? t('edit-log.central.compared', { n, without: verdicts['without-minutes'] })
                    : t('edit-log.central.comparedResults', { n, n2 }),
                );
                onDone(id);
              })
            }
          >
            {t('edit-log.central.compare')}
          </CommandButton>
        </>
      )}
      onClose={onClose}
    />
  );
}

function isComplete({ fields }: Inspection, { columns }: Mapping): boolean {
  const has = ({ key }: { readonly key: string }) => columns[key] !== undefined;
  const oneOf = fields.filter((field) => field.oneOf);
  return fields.every((field) => !field.required || has(field)) && (oneOf.length === 0 || oneOf.some(has));
}
