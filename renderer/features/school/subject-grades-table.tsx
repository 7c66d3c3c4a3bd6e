import { NumberInput, Select, Table } from '@mantine/core';
import { SUBJECT_KINDS } from '../../../preload/contract/vocabulary/school.ts';
import { t } from '../../i18n/index.ts';
import { isSameRule, type GradeOfSubject, type SubjectRule } from './subject-grades.ts';

interface SubjectGradesTableProps {
  /** Of the school. */
  readonly taught: readonly number[];
  /** What the other grades have. */
  readonly usual: SubjectRule;
  readonly grades: readonly GradeOfSubject[];
  readonly onChange: (changed: GradeOfSubject) => void;
}

export function SubjectGradesTable({
  taught,
  usual: { periodsPerYear, kind: usualKind },
  grades,
  onChange,
}: SubjectGradesTableProps) {
  const usual = { periodsPerYear, kind: usualKind };
  return (
    <Table verticalSpacing={2} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('school.subjects.grade')}</Table.Th>
          <Table.Th>{t('school.subjects.periods')}</Table.Th>
          <Table.Th>{t('school.subjects.kind')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {taught.map((grade) => {
          const own = grades.find((each) => each.grade === grade) ?? { grade, ...usual };
          const name = t('school.subjects.ofGrade', { grade });
          return (
            <Table.Tr key={grade}>
              <Table.Td fw={isSameRule(own, usual) ? 400 : 600}>{name}</Table.Td>
              <Table.Td w={110}>
                <NumberInput
                  aria-label={`${t('school.subjects.periods')} – ${name}`}
                  size="xs"
                  min={0}
                  max={500}
                  allowDecimal={false}
                  value={own.periodsPerYear}
                  onChange={(value) => {
                    if (typeof value === 'number') onChange({ ...own, periodsPerYear: value });
                  }}
                />
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={`${t('school.subjects.kind')} – ${name}`}
                  size="xs"
                  data={SUBJECT_KINDS.map((value) => ({ value, label: t(`school.subjects.${value}`) }))}
                  allowDeselect={false}
                  value={own.kind}
                  onChange={(kind) => {
                    if (kind !== null) onChange({ ...own, kind });
                  }}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
