import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import type { Report } from './issues.ts';
import type { Inspection, Mapping } from './mapping.ts';
import { saveFile } from './save-file.ts';
import { uploadProblem } from './upload.ts';
import type { Upload } from './upload.ts';

export type Step = 'file' | 'mapping' | 'check' | 'done';
export type Result = OutputOf<'imports.commit'>;

interface State {
  readonly step: Step;
  readonly upload: Upload | null;
  readonly inspection: Inspection | null;
  readonly mapping: Mapping | null;
  readonly report: Report | null;
  readonly result: Result | null;
  /** What the office is doing right now. */
  readonly busy: 'reading' | 'checking' | 'importing' | null;
  readonly error: unknown;
  /** Refused here, before the office saw it. */
  readonly refused: { readonly key: string; readonly name: string } | null;
}
const START: State = {
  step: 'file',
  upload: null,
  inspection: null,
  mapping: null,
  report: null,
  result: null,
  busy: null,
  error: null,
  refused: null,
};

/** The four steps of one import: file → mapping → dry run → result. Only `commit` writes. */
export function useImport(kind: ImportKind) {
  const [state, setState] = useState<State>(START);
  const patch = (part: Partial<State>): void => {
    setState((old) => ({ ...old, ...part }));
  };
  const work = async <T>(
    busy: NonNullable<State['busy']>,
    ask: () => Promise<T>,
    then: (answer: T) => Partial<State>,
  ) => {
    patch({ busy, error: null, refused: null });
    try {
      const answer = await ask();
      patch({ ...then(answer), busy: null });
    } catch (error) {
      patch({ error, busy: null });
    }
  };
  const { upload, mapping } = state;
  return {
    state,
    restart: (): void => {
      setState(START);
    },
    goTo: (step: Step): void => {
      patch({ step, error: null });
    },
    setMapping: (next: Mapping): void => {
      patch({ mapping: next });
    },
    choose: (file: DroppedFile): Promise<void> => {
      const problem = uploadProblem(file.name, file.bytes.byteLength);
      if (problem !== null) {
        setState({ ...START, refused: { key: problem, name: file.name } });
        return Promise.resolve();
      }
      const chosen: Upload = { kind, fileName: file.name.slice(-200), bytes: file.bytes };
      setState({ ...START, upload: chosen });
      return work(
        'reading',
        () => call('imports.inspect', { ...chosen }),
        (inspection) => ({ upload: chosen, inspection, mapping: inspection.proposed, step: 'mapping' }),
      );
    },
    /** The columns as the named row calls them. */
    readHeaderRow: async (headerRow: number): Promise<void> => {
      if (upload === null) return;
      await work(
        'reading',
        () => call('imports.inspect', { ...upload, headerRow }),
        (inspection) => ({ inspection, mapping: inspection.proposed }),
      );
    },
    check: async (): Promise<void> => {
      if (upload === null) return;
      await work(
        'checking',
        () => call('imports.dryRun', { ...upload, mapping }),
        (report) => ({ report, step: 'check' }),
      );
    },
    /** The dry run again, with the units a person says are read rightly. */
    acceptUnits: async (fields: readonly string[]): Promise<void> => {
      if (upload === null || mapping === null) return;
      const confirmed = { ...mapping, unitsAccepted: [...fields] };
      await work(
        'checking',
        () => call('imports.dryRun', { ...upload, mapping: confirmed }),
        (report) => ({ report, mapping: confirmed }),
      );
    },
    commit: async (skipBad: boolean, complete = false): Promise<void> => {
      if (upload === null) return;
      await work(
        'importing',
        () => call('imports.commit', { ...upload, mapping, skipBad, ...(complete ? { complete } : {}) }),
        (result) => ({ result, step: 'done' }),
      );
    },
    saveBadRows: async (): Promise<void> => {
      if (upload === null) return;
      await saveFile(
        await call('imports.badRows', { ...upload, mapping }),
        t('import-screen.check.badRowsSaved'),
      );
    },
    saveTemplate: async (): Promise<void> => {
      await saveFile(await call('imports.template', { kind }), t('import-screen.file.templateSaved'));
    },
  };
}
export type ImportWork = ReturnType<typeof useImport>;
