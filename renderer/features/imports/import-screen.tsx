import { SegmentedControl, Stepper } from '@mantine/core';
import { importRight } from '../../../preload/contract/vocabulary/import-right.ts';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { IMPORT_KINDS } from '../../../preload/contract/vocabulary/school.ts';
import { navigate, useLocation } from '../../app/router.ts';
import { may, useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { ErrorNotice, Page, PageHeader, StepArea } from '../../ui/index.ts';
import { CheckStep } from './check-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { ImportHistory } from './import-history.tsx';
import { MappingStep } from './mapping-step.tsx';
import { useImport } from './use-import.ts';
import type { Step } from './use-import.ts';

const STEPS: readonly Step[] = ['file', 'mapping', 'check', 'done'];

function ImportOf({ kind, kinds }: { readonly kind: ImportKind; readonly kinds: readonly ImportKind[] }) {
  const work = useImport(kind);
  const { step, inspection, mapping, report, result, error, upload } = work.state;
  const title = t(`import-screen.title.${kind}`);
  return (
    <Page fill={step === 'check'}>
      <PageHeader
        title={title}
        subtitle={
          upload && step !== 'file'
            ? t('import-screen.file.chosen', { name: upload.fileName })
            : t('import-screen.lead')
        }
      />
      <SegmentedControl
        aria-label={t('import-screen.kindLabel')}
        data={kinds.map((value) => ({ value, label: t(`import-screen.kind.${value}`) }))}
        value={kind}
        onChange={(next) => {
          navigate('/imports', { kind: next });
        }}
      />
      <Stepper active={STEPS.indexOf(step)} size="xs" allowNextStepsSelect={false}>
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={t(`import-screen.steps.${name}`)} allowStepSelect={false} />
        ))}
      </Stepper>
      <ErrorNotice error={error} />
      <StepArea label={t(`import-screen.steps.${step}`)}>
        {step === 'file' && <FileStep work={work} />}
        {step === 'mapping' && inspection && mapping && (
          <MappingStep kind={kind} work={work} inspection={inspection} mapping={mapping} />
        )}
        {step === 'check' && report && <CheckStep work={work} report={report} />}
        {step === 'done' && result && <DoneStep work={work} kind={kind} result={result} />}
      </StepArea>
      {(step === 'file' || step === 'done') && <ImportHistory />}
    </Page>
  );
}

/** "#/imports?kind=students"; another kind starts anew. */
export function ImportScreen() {
  const asked = useLocation().params.get('kind');
  const session = useSession();
  const kinds = IMPORT_KINDS.filter((kind) => may(session, importRight(kind)));
  const kind = kinds.find((known) => known === asked) ?? kinds[0] ?? null;
  return kind && <ImportOf key={kind} kind={kind} kinds={kinds} />;
}
