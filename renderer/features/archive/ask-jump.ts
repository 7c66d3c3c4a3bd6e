import { isBridgeError } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { confirmWithConsequences } from '../../ui/index.ts';

/** A number that passes others over is asked for first; null = it was a slip. */
export async function askJump<T>(enter: (jumpConfirmed: boolean) => Promise<T>): Promise<T | null> {
  try {
    return await enter(false);
  } catch (refusal) {
    if (!isBridgeError(refusal) || refusal.code !== 'archive.number-jump') throw refusal;
    // Numbers of a register are written as in the book, without a point.
    const params = Object.fromEntries(
      Object.entries(refusal.params).map(([name, value]) => [name, String(value)]),
    );
    const meant = await confirmWithConsequences({
      title: t('archive.jump.title', params),
      consequences: ['next', 'after', 'undo'].map((each) => t(`archive.jump.${each}`, params)),
      action: t('archive.jump.action', params),
      stay: t('archive.jump.stay'),
    });
    return meant ? enter(true) : null;
  }
}
