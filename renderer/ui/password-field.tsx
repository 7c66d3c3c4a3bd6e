import { PasswordInput, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { t } from '../i18n/index.ts';
import { hasVietnameseLetters } from './password-hints.ts';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly description?: string;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly autoComplete?: 'current-password' | 'new-password' | 'off';
  readonly onBlur?: () => void;
  readonly name?: string;
}

/** Hidden typing with warnings for Caps Lock and for a Vietnamese keyboard that is still on. Paste is allowed. */
export function PasswordField({ value, onChange, error, description, onBlur, ...rest }: PasswordFieldProps) {
  const [caps, setCaps] = useState(false);
  const watch = (event: KeyboardEvent<HTMLInputElement>): void => {
    setCaps(event.getModifierState('CapsLock'));
  };
  const warnings = [
    caps ? t('app.password.capsLock') : null,
    hasVietnameseLetters(value) ? t('app.password.vietnamese') : null,
  ].filter((warning) => warning !== null);
  return (
    <Stack gap={4}>
      <PasswordInput
        {...rest}
        value={value}
        error={error ?? null}
        description={description}
        spellCheck={false}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onKeyDown={watch}
        onKeyUp={watch}
        onBlur={() => {
          setCaps(false);
          onBlur?.();
        }}
        visibilityToggleButtonProps={{ 'aria-label': t('app.password.show'), tabIndex: 0 }}
      />
      <div aria-live="polite">
        {warnings.map((warning) => (
          <Text key={warning} size="xs" c="var(--mantine-color-orange-light-color)" fw={500}>
            <IconAlertTriangle size={13} aria-hidden /> {warning}
          </Text>
        ))}
      </div>
    </Stack>
  );
}
