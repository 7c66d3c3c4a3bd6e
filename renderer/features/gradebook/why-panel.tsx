import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import { SidePanel } from '../../ui/index.ts';

type ClassResults = OutputOf<'gradebook.results'>;
type StudentResults = ClassResults['students'][number];
type Why = StudentResults['why'][number];

interface WhyPanelProps {
  readonly results: ClassResults;
  readonly student: StudentResults;
  readonly onClose: () => void;
}

/** "level/year", "<subject>/1": what a sentence is about. */
function aboutText(about: string, subjects: ClassResults['subjects']): string {
  const [what = '', time = ''] = about.split('/');
  const subject = subjects.find(({ id }) => id === what);
  const name = subject?.name ?? t(`gradebook-screen.why.${what}`);
  return time === '' ? name : `${name} · ${t(`gradebook-screen.why.time.${time}`)}`;
}

/** «Vì sao?»: every result of a student with its numbers and the clause that makes it so. */
export function WhyPanel({ results, student, onClose }: WhyPanelProps) {
  const isSubject = ({ about }: Why): boolean =>
    results.subjects.some(({ id }) => about.startsWith(`${id}/`));
  const whole = student.why.filter((why) => !isSubject(why));
  const subjects = student.why.filter(isSubject);
  return (
    <SidePanel title={t('gradebook-screen.why.title', { name: student.name })} onClose={onClose} width={520}>
      <Stack gap="sm">
        {student.flags.map(({ code, params }) => (
          <Alert
            key={`${code} ${JSON.stringify(params)}`}
            color="orange"
            p="xs"
            icon={<IconAlertTriangle size={16} aria-hidden />}
          >
            {t(`grading.flag.${code}`, params)}
          </Alert>
        ))}
        {[
          { title: t('gradebook-screen.why.whole'), list: whole },
          { title: t('gradebook-screen.why.subjects'), list: subjects },
        ]
          .filter(({ list }) => list.length > 0)
          .map(({ title, list }) => (
            <section key={title} aria-label={title}>
              <Title order={3} size="h6" mb={4}>
                {title}
              </Title>
              <Stack gap={8}>
                {list.map(({ about, code, params }) => (
                  <div key={about}>
                    <Text fw={600}>{aboutText(about, results.subjects)}</Text>
                    <Text>{t(`grading.why.${code}`, params)}</Text>
                    <Text size="xs" c="dimmed">
                      {params['clause']}
                    </Text>
                  </div>
                ))}
              </Stack>
            </section>
          ))}
      </Stack>
    </SidePanel>
  );
}
