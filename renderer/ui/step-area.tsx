import type { ReactNode } from 'react';
import styles from './page.module.css';

interface StepAreaProps {
  /** What a screen reader says when the step begins. */
  readonly label: string;
  readonly children: ReactNode;
}

/** What changes from step to step: it takes the focus when the button that led on is gone. */
export function StepArea({ label, children }: StepAreaProps) {
  return (
    <div className={styles['step']} role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
