import { SegmentedControl } from '@mantine/core';
import { DISPATCH_BOOKS } from '../../../preload/contract/vocabulary/dispatches.ts';
import { navigate, useLocation } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Page, PageHeader } from '../../ui/index.ts';
import { NumberRegisters } from '../papers/index.ts';
import { DispatchRegister } from './dispatch-register.tsx';

const BOOKS = ['papers', ...DISPATCH_BOOKS] as const;

/** "Sổ đăng ký văn bản": what the program issued, what came to the school, what else left it. */
export function RegistersScreen() {
  const { path, params } = useLocation();
  const mayArchive = useMay('archive.read');
  const book = (mayArchive ? BOOKS.find((known) => known === params.get('book')) : undefined) ?? 'papers';
  return (
    <Page fill>
      <PageHeader title={t('number-registers.title')} subtitle={t('number-registers.lead')}>
        {mayArchive && (
          <SegmentedControl
            aria-label={t('number-registers.book')}
            data={BOOKS.map((value) => ({ value, label: t(`number-registers.books.${value}`) }))}
            value={book}
            onChange={(value) => {
              navigate(path, { book: value });
            }}
          />
        )}
      </PageHeader>
      {book === 'papers' ? <NumberRegisters /> : <DispatchRegister key={book} book={book} />}
    </Page>
  );
}
