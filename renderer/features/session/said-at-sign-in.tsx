import { Alert } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useSignInNote } from './sign-in-note.ts';

/** What `sayAtSignIn` left to be read. */
export function SaidAtSignIn() {
  const note = useSignInNote();
  if (note === null) return null;
  return (
    <Alert color="green" icon={<IconCircleCheck size={18} />} role="status">
      {note}
    </Alert>
  );
}
