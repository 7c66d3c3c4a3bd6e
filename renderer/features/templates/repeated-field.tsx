import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface RepeatedFieldProps<Item> {
  readonly label: string;
  readonly hint: string;
  readonly items: readonly Item[];
  readonly most: number;
  readonly blank: Item;
  readonly addLabel: string;
  /** `n` counts from 1, as people do. */
  readonly removeLabel: (n: number) => string;
  readonly onChange: (items: Item[]) => void;
  /** `remove` is the button that takes this item away, for its place in the row. */
  readonly row: (
    item: Item,
    n: number,
    replace: (next: Partial<Item>) => void,
    remove: ReactNode,
  ) => ReactNode;
}

/** A part of a wording of which the school has as many as it wants, in the order of the paper. */
export function RepeatedField<Item>(props: RepeatedFieldProps<Item>) {
  const { items, onChange } = props;
  return (
    <Stack gap="xs">
      <div>
        <Text fw={500} size="sm">
          {props.label}
        </Text>
        <Text size="xs" c="dimmed">
          {props.hint}
        </Text>
      </div>
      {items.map((item, at) =>
        props.row(
          item,
          at + 1,
          (next) => {
            onChange(items.map((old, index) => (index === at ? { ...old, ...next } : old)));
          },
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={props.removeLabel(at + 1)}
            onClick={() => {
              onChange(items.filter((_, index) => index !== at));
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>,
        ),
      )}
      {items.length < props.most && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              onChange([...items, props.blank]);
            }}
          >
            {props.addLabel}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
