import { useState } from 'react';
import { queryClient } from '../../bridge/index.ts';
import { draftOf, sameTemplate, templateOf } from './template-draft.ts';
import type { TemplateDraft, TemplateView } from './template-draft.ts';

/** What was typed stays when another kind or another screen is opened; signing out drops it with every answer. */
const KEY = 'template-draft';
queryClient.setQueryDefaults([KEY], { gcTime: Number.POSITIVE_INFINITY });

export interface DraftState {
  readonly draft: TemplateDraft;
  /** Something is typed that is not in force yet. */
  readonly dirty: boolean;
  change(next: Partial<TemplateDraft>): void;
  /** Drops what was typed and shows what is in force, or another wording to begin with. */
  replace(next: TemplateDraft | null): void;
  /** What was typed is in force now, or given up: only the boxes still show it. */
  forget(): void;
}

export function hasDraft(kind: string): boolean {
  return queryClient.getQueryData([KEY, kind]) !== undefined;
}

/** The editor of one kind; mounted anew for each kind and version. */
export function useDraft({ kind, template }: TemplateView, onChange: () => void): DraftState {
  const [draft, setDraft] = useState<TemplateDraft>(
    () => queryClient.getQueryData<TemplateDraft>([KEY, kind]) ?? draftOf(template),
  );
  const keep = (next: TemplateDraft): void => {
    setDraft(next);
    if (sameTemplate(templateOf(next), template)) queryClient.removeQueries({ queryKey: [KEY, kind] });
    else queryClient.setQueryData([KEY, kind], next);
    onChange();
  };
  return {
    draft,
    dirty: !sameTemplate(templateOf(draft), template),
    change: (next) => {
      keep({ ...draft, ...next });
    },
    replace: (next) => {
      keep(next ?? draftOf(template));
    },
    forget: () => {
      queryClient.removeQueries({ queryKey: [KEY, kind] });
      onChange();
    },
  };
}
