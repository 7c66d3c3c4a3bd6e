import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, confirmWithConsequences, noticeDone } from '../../ui/index.ts';
import { LinesField } from './lines-field.tsx';
import { PlaceholderMenu } from './placeholder-menu.tsx';
import { SectionsField } from './sections-field.tsx';
import { SigningField } from './signing-field.tsx';
import { SpecimenPane } from './specimen-pane.tsx';
import { draftOf, isWithinLimits, sameTemplate, templateOf } from './template-draft.ts';
import type { TemplateView } from './template-draft.ts';
import styles from './templates.module.css';
import { useDraft } from './use-draft.ts';
import { VersionsDialog } from './versions-dialog.tsx';
import { WitnessesField } from './witnesses-field.tsx';

type Box = HTMLInputElement | HTMLTextAreaElement;

interface TemplateEditorProps {
  readonly view: TemplateView;
  /** The list of kinds marks what is not saved yet. */
  readonly onChange: () => void;
}

/** The words of one kind of paper, and the paper beside them. */
export function TemplateEditor({ view, onChange }: TemplateEditorProps) {
  const { kind, parts, version, own, versions } = view;
  const { draft, dirty, change, replace, forget } = useDraft(view, onChange);
  const [box, setBox] = useState<Box | null>(null);
  const [showVersions, setShowVersions] = useState(false);
  const within = isWithinLimits(draft);
  const template = templateOf(draft);
  const name = t(`papers.kind.${kind}`);
  const save = async (): Promise<void> => {
    const saved = await call('templates.save', { kind, template, basedOn: version });
    forget();
    noticeDone(t('templates.done.saved', { name, version: saved.version }));
  };
  const reset = async (): Promise<void> => {
    const sure = await confirmWithConsequences({
      title: t('templates.reset.title', { name }),
      consequences: [t('templates.reset.next'), t('templates.reset.kept')],
      action: t('templates.actions.reset'),
    });
    if (!sure) return;
    forget();
    await call('templates.reset', { kind, basedOn: version });
    noticeDone(t('templates.done.reset', { name }));
  };
  const [newest] = versions;
  return (
    <>
      <section
        className={styles['editor']}
        aria-label={name}
        onFocus={({ target }) => {
          if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) setBox(target);
        }}
      >
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="xs" c="dimmed">
            {newest === undefined
              ? t('templates.version.own')
              : t('templates.version.of', { version, at: formatInstant(newest.at), by: newest.by })}
          </Text>
        </div>
        <Group gap={6}>
          <CommandButton size="compact-sm" disabled={!dirty || !within} act={save}>
            {t('templates.actions.save')}
          </CommandButton>
          {dirty && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                replace(null);
              }}
            >
              {t('templates.actions.discard')}
            </Button>
          )}
          <PlaceholderMenu names={view.placeholders} box={box} />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setShowVersions(true);
            }}
          >
            {t('templates.actions.versions')}
          </Button>
          {!sameTemplate(view.template, own) && (
            <CommandButton size="compact-sm" variant="default" act={reset}>
              {t('templates.actions.reset')}
            </CommandButton>
          )}
        </Group>
        <div className={styles['fields']}>
          {parts.includes('sections') && (
            <SectionsField
              sections={draft.sections}
              onChange={(sections) => {
                change({ sections });
              }}
            />
          )}
          {parts.includes('legalBasis') && (
            <LinesField
              field="legalBasis"
              value={draft.legalBasis}
              onChange={(legalBasis) => {
                change({ legalBasis });
              }}
            />
          )}
          {parts.includes('extraWitnesses') && (
            <WitnessesField
              witnesses={draft.extraWitnesses}
              onChange={(extraWitnesses) => {
                change({ extraWitnesses });
              }}
            />
          )}
          {parts.includes('signing') && (
            <SigningField
              signing={draft.signing}
              onChange={(signing) => {
                change({ signing });
              }}
            />
          )}
          {(['recipients', 'headerLines'] as const)
            .filter((field) => parts.includes(field))
            .map((field) => (
              <LinesField
                key={field}
                field={field}
                value={draft[field]}
                onChange={(value) => {
                  change({ [field]: value });
                }}
              />
            ))}
        </div>
      </section>
      <SpecimenPane kind={kind} template={within ? template : null} />
      {showVersions && (
        <VersionsDialog
          view={view}
          onUse={(old) => {
            replace(draftOf(old));
            setShowVersions(false);
          }}
          onClose={() => {
            setShowVersions(false);
          }}
        />
      )}
    </>
  );
}
