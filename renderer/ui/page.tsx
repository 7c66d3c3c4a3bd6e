import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  readonly children: ReactNode;
  /** The page takes the height of the window and its table scrolls, instead of the page. */
  readonly fill?: boolean;
}

/** Padding and rhythm of every screen. */
export function Page({ children, fill = false }: PageProps) {
  return (
    <div className={fill ? `${styles['page'] ?? ''} ${styles['fill'] ?? ''}` : styles['page']}>
      {children}
    </div>
  );
}
