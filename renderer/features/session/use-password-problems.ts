import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/index.ts';
import { codeText, t } from '../../i18n/index.ts';

/** Live answers of the office about a password being typed; null = not asked yet. */
export function usePasswordProblems(login: string, password: string): readonly string[] | null {
  const [asked] = useDebouncedValue(`${login}\n${password}`, 250);
  const [problems, setProblems] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (password === '') {
      setProblems(null);
      return undefined;
    }
    let current = true;
    call('session.checkPassword', { login, password }).then(
      (answer) => {
        if (current) setProblems(answer.problems);
      },
      () => {
        if (current) setProblems([]);
      },
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return problems;
}

export function problemText(code: string): string {
  return codeText(code) ?? t('auth.newPassword.bad');
}
