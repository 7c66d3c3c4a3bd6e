import { Checkbox, Fieldset, Group, ScrollArea, Select, Table } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { FUNCTIONS } from '../../../preload/contract/vocabulary/accounts.ts';
import { t } from '../../i18n/index.ts';
import { hasMark, toggleClass, toggleFunction, toggleMark } from './rights.ts';
import type { Rights } from './rights.ts';

interface RightsEditorProps {
  readonly rights: Rights;
  readonly classes: OutputOf<'classes.list'>;
  readonly subjects: OutputOf<'school.subjects'>;
  readonly readOnly: boolean;
  readonly onChange: (rights: Rights) => void;
}

/** Homeroom and class × subject in one grid, functions beneath. */
export function RightsEditor({ rights, classes, subjects, readOnly, onChange }: RightsEditorProps) {
  const [grade, setGrade] = useState<string | null>(null);
  const grades = [...new Set(classes.map((item) => item.grade))].sort((a, b) => a - b).map(String);
  const shown = classes.filter((item) => grade === null || String(item.grade) === grade);
  return (
    <>
      <Fieldset legend={t('accounts.grants.matrix')} p="xs">
        <Group mb="xs">
          <Select
            aria-label={t('accounts.grants.grade')}
            placeholder={t('accounts.grants.anyGrade')}
            data={grades}
            clearable
            clearButtonProps={{ 'aria-label': t('accounts.grants.anyGrade') }}
            w={140}
            value={grade}
            onChange={setGrade}
          />
        </Group>
        <ScrollArea.Autosize mah={300} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Table
            verticalSpacing={2}
            horizontalSpacing={6}
            stickyHeader
            withTableBorder
            withColumnBorders
            w="auto"
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('accounts.grants.class')}</Table.Th>
                <Table.Th ta="center">{t('accounts.grants.homeroom')}</Table.Th>
                {subjects.map(({ id, name }) => (
                  <Table.Th key={id} ta="center" miw={64} maw={96}>
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((item) => (
                <Table.Tr key={item.id}>
                  <Table.Th
                    scope="row"
                    style={{ position: 'sticky', left: 0, background: 'var(--surface)', zIndex: 1 }}
                  >
                    {item.name}
                  </Table.Th>
                  <Table.Td>
                    <Checkbox
                      mx="auto"
                      w="fit-content"
                      disabled={readOnly}
                      aria-label={`${t('accounts.grants.homeroom')}: ${item.name}`}
                      checked={rights.classIds.includes(item.id)}
                      onChange={() => {
                        onChange(toggleClass(rights, item.id));
                      }}
                    />
                  </Table.Td>
                  {subjects.map((subject) => (
                    <Table.Td key={subject.id}>
                      <Checkbox
                        mx="auto"
                        w="fit-content"
                        disabled={readOnly}
                        aria-label={t('accounts.grants.cell', { class: item.name, subject: subject.name })}
                        checked={hasMark(rights, item.id, subject.id)}
                        onChange={() => {
                          onChange(toggleMark(rights, item.id, subject.id));
                        }}
                      />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      </Fieldset>
      <Fieldset legend={t('accounts.grants.functions')} p="xs">
        <Group gap="md">
          {FUNCTIONS.map((name) => (
            <Checkbox
              key={name}
              disabled={readOnly}
              label={t(`accounts.function.${name}`)}
              checked={rights.functions.includes(name)}
              onChange={() => {
                onChange(toggleFunction(rights, name));
              }}
            />
          ))}
        </Group>
      </Fieldset>
    </>
  );
}
