import { useMemo } from 'react';
import { navigate, useLocation } from '../../app/router.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { t, useLanguage } from '../../i18n/index.ts';
import { ListPage } from '../../ui/index.ts';
import { exportForPurpose } from '../exports/index.ts';
import { correctionColumns, correctionFilters } from './correction-columns.tsx';
import type { Correction } from './correction-columns.tsx';
import { CorrectionPanel } from './correction-panel.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { draftOfLink, emptyDraft } from './request-draft.ts';

function exportShown(shown: readonly Correction[]): void {
  const ids = shown.map(({ id }) => id);
  const question = { title: t('corrections.exportTitle'), text: t('app.export.text', { count: ids.length }) };
  void exportForPurpose(question, (purpose) => call('corrections.export', { ids, purpose }));
}

/** "Sửa điểm": requests by state, what waits for the reader, and the form from a cell of the gradebook. */
export function CorrectionsScreen() {
  const language = useLanguage();
  const { params } = useLocation();
  const link = params.get('new');
  const linked = useMemo(() => (link === null ? null : draftOfLink(link)), [link]);
  const mayAdd = useMay('corrections.request');
  return (
    <>
      <ListPage
        name="corrections"
        query={useQuery('corrections.list', {})}
        columns={useMemo(correctionColumns, [language])}
        filters={useMemo(correctionFilters, [language])}
        initialChosen={Object.fromEntries(params)}
        mayAdd={mayAdd}
        onExport={exportShown}
        panel={({ id }, close) => <CorrectionPanel id={id} onClose={close} />}
        dialog={(close) => <RequestDialog first={emptyDraft()} onClose={close} />}
      />
      {linked !== null && mayAdd && (
        <RequestDialog
          key={link}
          first={linked}
          onClose={() => {
            navigate('/corrections');
          }}
        />
      )}
    </>
  );
}
