import { Button } from '@mantine/core';
import { IconPlus, IconTableImport } from '@tabler/icons-react';
import type { PeopleList } from '../../../preload/contract/vocabulary/school.ts';
import { useMay } from '../../bridge/index.ts';
import { navigate } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';

interface ListButtonsProps {
  readonly kind: PeopleList;
  readonly addLabel: string;
  readonly onAdd: () => void;
}

/** "Nhập từ Excel" and "Thêm …" of a list, as far as the role may. */
export function ListButtons({ kind, addLabel, onAdd }: ListButtonsProps) {
  const mayImport = useMay('people.import');
  const mayManage = useMay('people.manage');
  return (
    <>
      {mayImport && (
        <Button
          variant="default"
          leftSection={<IconTableImport size={16} aria-hidden />}
          onClick={() => {
            navigate('/imports', { kind });
          }}
        >
          {t('people.list.import')}
        </Button>
      )}
      {mayManage && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          {addLabel}
        </Button>
      )}
    </>
  );
}
