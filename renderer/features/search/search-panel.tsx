import { Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { navigate } from '../../app/router.ts';
import { useQuery } from '../../bridge/index.ts';
import { matchesFolded, t } from '../../i18n/index.ts';
import { ErrorNotice, FocusScope, useTopLayer } from '../../ui/index.ts';
import { SCREEN_OF } from './hits.ts';
import type { Hit } from './hits.ts';
import styles from './search-panel.module.css';

interface SearchPanelProps {
  readonly routes: readonly { readonly path: string; readonly labelKey: string }[];
  readonly acts: {
    readonly lock: () => void;
    readonly openHelp: () => void;
    readonly openShortcuts: () => void;
  };
  readonly onClose: () => void;
}

const LIMIT = 20;

function actionsOf({ routes, acts }: SearchPanelProps): Hit[] {
  const act = (key: string, title: string, go: () => void): Hit => ({
    key,
    group: 'actions',
    title,
    detail: '',
    go,
  });
  return [
    ...routes.map(({ path, labelKey }) =>
      act(path, t(labelKey), () => {
        navigate(path);
      }),
    ),
    act('lock', t('app.header.lockNow'), acts.lock),
    act('help', t('app.shortcuts.help'), acts.openHelp),
    act('shortcuts', t('app.header.shortcuts'), acts.openShortcuts),
  ];
}

/** Ctrl+K: people, accounts, papers and actions, accents optional. Arrows choose, Enter goes. */
export function SearchPanel(props: SearchPanelProps) {
  const onTop = useTopLayer();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 120);
  const [active, setActive] = useState(0);
  const [chosenEarly, setChosenEarly] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const found = useQuery(
    'search.global',
    { text: asked, limit: LIMIT },
    { enabled: asked !== '', keepPrevious: true },
  );
  const actions = actionsOf(props).filter(({ title }) => matchesFolded(title, text));
  const records: Hit[] =
    asked === ''
      ? []
      : (found.data ?? []).map(({ kind, id, title, detail }) => ({
          key: id,
          group: kind,
          title,
          detail,
          go: () => {
            navigate(SCREEN_OF[kind], { open: id });
          },
        }));
  const hits = [...records, ...actions];
  const answered = asked === text.trim() && !found.isFetching;
  const at = Math.min(active, Math.max(0, hits.length - 1));
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const choose = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    props.onClose();
    hit.go();
  };
  // Enter right behind the last letter means what that text finds, not what still stands there for an earlier one.
  useEffect(() => {
    if (chosenEarly && answered) choose(hits[at]);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(hits.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, at - 1));
    else if (event.key === 'Enter') setChosenEarly(true);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      closeOnEscape={onTop}
      opened
      trapFocus={false}
      onClose={props.onClose}
      withCloseButton={false}
      size={560}
      padding="xs"
      yOffset="8vh"
      centered={false}
      transitionProps={{ duration: 0 }}
      title={null}
      attributes={{ content: { 'aria-label': t('app.header.search') } }}
    >
      <FocusScope>
        <TextInput
          data-autofocus
          size="md"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-label={t('app.header.search')}
          {...(hits.length > 0 ? { 'aria-activedescendant': `${listId}-${String(at)}` } : {})}
          placeholder={t('app.header.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          maxLength={80}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setChosenEarly(false);
          }}
          onKeyDown={onKeyDown}
        />
        <ErrorNotice error={found.error} />
        <div ref={list} id={listId} role="listbox" aria-label={t('help.results')} className={styles['list']}>
          {hits.map((hit, index) => (
            <Fragment key={hit.key}>
              {hits[index - 1]?.group !== hit.group && (
                <div className={styles['group']} role="presentation">
                  {t(`help.groups.${hit.group}`)}
                </div>
              )}
              <div
                id={`${listId}-${String(index)}`}
                role="option"
                aria-selected={index === at}
                className={index === at ? `${styles['hit'] ?? ''} ${styles['active'] ?? ''}` : styles['hit']}
                onClick={() => {
                  choose(hit);
                }}
              >
                <span>{hit.title}</span>
                <small>{hit.detail}</small>
              </div>
            </Fragment>
          ))}
        </div>
        <Text size="sm" c="dimmed" p="xs" role="status">
          {hits.length === 0 && !found.isFetching ? t('help.nothing', { text }) : ''}
        </Text>
      </FocusScope>
    </Modal>
  );
}
