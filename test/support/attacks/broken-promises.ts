import { dictOf } from '../../../main/platform/pades/structure/pdf-value.ts';
import { reference, signedByHand, signedWith, signedWithLock } from '../pades/signed-by-hand.ts';
import { attack, type Attack } from './attack.ts';
import { FIELDS, type SignedBench } from './signed-bench.ts';

type Lock = Parameters<typeof signedWithLock>[3];

/** A second signature by another program, which does not ask whether it may. */
const signedAgain = (pdf: Uint8Array, { signer }: SignedBench): Promise<Uint8Array> =>
  signedByHand(pdf, FIELDS[1], signedWith(signer('ec-p256')));

const certified =
  (level: 1 | 2 | 3) =>
  async (bench: SignedBench): Promise<Uint8Array> => {
    const first = await signedByHand(bench.blank, FIELDS[0], signedWith(bench.signer('rsa-2048')), {
      entries: { Reference: [reference('DocMDP', { P: level })] },
      also: (edit, value) => edit.merge(edit.root, { Perms: dictOf({ DocMDP: value }) }),
    });
    return signedAgain(first, bench);
  };

const locked = (lock: Lock) => async (bench: SignedBench) =>
  signedAgain(await signedWithLock(bench.blank, FIELDS[0], bench.signer('rsa-2048'), lock), bench);

/** What a signer forbade is no less forbidden in our own papers. */
export const BROKEN_PROMISES: readonly Attack[] = [
  attack('signed again where nothing may follow (DocMDP 1)', 'invalid', 'changed.field', certified(1)),
  attack('signed again where signing may follow (DocMDP 2)', 'valid', 'later-signatures', certified(2)),
  attack(
    'another field signed where all are locked',
    'invalid',
    'changed.locked-field',
    locked({ action: 'All' }),
  ),
  attack(
    'the one locked field signed',
    'invalid',
    'changed.locked-field',
    locked({ action: 'Include', fields: [FIELDS[1]] }),
  ),
  attack(
    'a field signed that is none of the locked',
    'valid',
    'later-signatures',
    locked({ action: 'Exclude', fields: [FIELDS[1], FIELDS[2]] }),
  ),
];
