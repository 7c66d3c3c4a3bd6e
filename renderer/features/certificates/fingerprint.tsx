import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { fingerprintText } from './fingerprint-text.ts';

/** To be compared by eye: a line ends between two pairs, never inside one. */
export function Fingerprint({ hex }: { readonly hex: string }) {
  return (
    <Text size="xs" ff="monospace">
      {fingerprintText(hex)
        .split(/(?<=:)/u)
        .map((pair, at) => (
          // A pair may come twice; its place is what it is.
          <Fragment key={at}>
            {pair}
            <wbr />
          </Fragment>
        ))}
    </Text>
  );
}
