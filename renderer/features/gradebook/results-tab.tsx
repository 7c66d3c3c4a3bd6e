import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { comparePersonNames, t, useLanguage } from '../../i18n/index.ts';
import { DataTable, EmptyState, ErrorNotice } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import { WhyPanel } from './why-panel.tsx';
import { useQuietQuery } from './use-quiet-query.ts';

export type ClassResults = OutputOf<'gradebook.results'>;
export type StudentResults = ClassResults['students'][number];

/** Position in the tuples of the answer: semester I, semester II, the year. */
type Time = 0 | 1 | 2;

function columnsAt(results: ClassResults, time: Time): Column<StudentResults>[] {
  const name: Column<StudentResults> = {
    key: 'name',
    header: t('gradebook-screen.results.name'),
    width: 190,
    grow: 1,
    frozen: true,
    text: (row) => row.name,
    compare: (a, b) => comparePersonNames(a.name, b.name),
  };
  const subjects = results.subjects.map((subject, index): Column<StudentResults> => ({
    key: `subject${String(index)}`,
    header: subject.name,
    width: 92,
    text: ({ averages, replaced }) => {
      const again = time === 2 && replaced.averages.find(({ subjectId }) => subjectId === subject.id);
      return inTurn(again ? again.before : undefined, averages[index]?.[time]);
    },
  }));
  const plain = (
    key: string,
    width: number,
    text: (row: StudentResults) => string,
    header = t(`gradebook-screen.results.${key}`),
  ): Column<StudentResults> => ({ key, header, width, text });
  // Primary school assesses qualities and abilities; nobody has a level of conduct there.
  const hasConduct = results.ruleSet === 'TT22';
  const summary = [
    plain('level', 78, ({ level, yearBeforeAdjustment, beforeSummer }) =>
      time === 2 ? inTurn(beforeSummer?.level, yearBeforeAdjustment, level[2]) : level[time],
    ),
    ...(hasConduct
      ? [
          plain('conduct', 82, ({ conduct, beforeSummer }) =>
            time === 2 ? inTurn(beforeSummer?.conduct, conduct[2]) : conduct[time],
          ),
        ]
      : []),
  ];
  const ofYear = [
    plain(
      'promoted',
      results.goal === 'promotion' && results.students.every(isPlain) ? 84 : 168,
      endOf,
      t(`grading.goal.${results.goal}.title`),
    ),
    { ...plain('award', 130, ({ award }) => award), grow: 2 },
  ];
  return [name, ...subjects, ...summary, ...(time === 2 ? ofYear : [])];
}

const yesOrNo = (value: boolean | null | undefined): string =>
  value == null ? '' : t(`gradebook-screen.results.${value ? 'yes' : 'no'}`);

/** What the year ends in, before and after the summer, and whether it waits for the head. */
function endOf({ promoted, beforeSummer, flags }: StudentResults): string {
  const waits = flags.some(({ code }) => code === 'principal-decides') ? 'waits' : '';
  const open = flags.some(({ code }) => code === 'decision-unsigned') ? 'unsigned' : waits;
  const now = [yesOrNo(promoted), open && t(`gradebook-screen.results.${open}`)].filter(
    (text) => text !== '',
  );
  return inTurn(yesOrNo(beforeSummer?.promoted), capital(now.join(', ')));
}

/** "Có", "Chưa" or nothing. */
const isPlain = ({ beforeSummer, flags }: StudentResults) =>
  beforeSummer === null &&
  !flags.some(({ code }) => code === 'principal-decides' || code === 'decision-unsigned');

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What stood, and what stands now: "CĐ → Đ"; once where nothing changed. */
function inTurn(...values: readonly (string | undefined)[]): string {
  const said = values.filter((value) => value !== undefined && value !== '');
  return said.filter((value, at) => value !== said[at - 1]).join(' → ');
}

/** Results of the class; a row opens every reason behind it. */
export function ResultsTab({ classId, semester }: { readonly classId: string; readonly semester: number }) {
  const language = useLanguage();
  const { data, error, again } = useQuietQuery('gradebook.results', { classId });
  const time: Time = semester === 1 ? 0 : semester === 2 ? 1 : 2;
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(() => (data === null ? [] : columnsAt(data, time)), [data, time, language]);
  if (error !== null) return <ErrorNotice error={error} onRetry={again} />;
  if (data === null) return null;
  const opened = data.students.find(({ id }) => id === open);
  return (
    <>
      <DataTable
        id="gradebook-results"
        label={t('gradebook-screen.results.title', { class: data.className })}
        noun={t('gradebook-screen.results.noun')}
        columns={columns}
        rows={data.students}
        rowKey={({ id }) => id}
        onOpen={({ id }) => {
          setOpen(id);
        }}
        toolbar={<Text c="dimmed">{t('gradebook-screen.results.hint')}</Text>}
        empty={
          <EmptyState
            title={t('gradebook-screen.empty.students')}
            hint={t('gradebook-screen.empty.studentsHint')}
          />
        }
      />
      {opened && (
        <WhyPanel
          results={data}
          student={opened}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
