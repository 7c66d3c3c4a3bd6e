/** Which papers stood in the viewer, and which of them the person says to have read. */
export interface ReadMarks {
  shown(paperId: string): void;
  /** False = it never stood in the viewer, so nobody can have read it here. */
  tick(paperId: string, read: boolean): boolean;
  isRead(paperId: string): boolean;
  clear(): void;
}

/** The viewer does not tell how far somebody scrolled: having been shown makes no paper a read one. */
export function createReadMarks(): ReadMarks {
  const seen = new Set<string>();
  const read = new Set<string>();
  return {
    shown(paperId) {
      seen.add(paperId);
    },
    tick(paperId, wanted) {
      if (!seen.has(paperId)) return false;
      if (wanted) read.add(paperId);
      else read.delete(paperId);
      return true;
    },
    isRead: (paperId) => read.has(paperId),
    clear() {
      seen.clear();
      read.clear();
    },
  };
}
