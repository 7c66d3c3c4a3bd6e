import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { CorrectionsCore } from './app/corrections-core.ts';
import { decideRequest } from './app/decide-request.ts';
import { exportCorrections } from './app/export-corrections.ts';
import { foreseeDecision } from './app/foresee-decision.ts';
import { attachEvidence, detachEvidence, readEvidence } from './app/keep-evidence.ts';
import { checkWish, saveDraft } from './app/save-draft.ts';
import { listCorrections, openCorrection } from './app/show-correction.ts';
import { submitRequest, takeStep } from './app/take-step.ts';

export type CorrectionsMethod = Extract<MethodName, `corrections.${string}`>;

export function correctionsHandlers(core: CorrectionsCore): Handlers<CorrectionsMethod> {
  const done = () => ({});
  return {
    'corrections.list': (_input, context) => listCorrections(core, context),
    'corrections.open': ({ id }, context) => openCorrection(core, id, context),
    'corrections.check': (input, context) => checkWish(core, input, context),
    'corrections.save': (input, context) => saveDraft(core, input, context),
    'corrections.attach': (input, context) => attachEvidence(core, input, context),
    'corrections.detach': (input, context) => detachEvidence(core, input, context).then(done),
    'corrections.evidence': (input, context) => readEvidence(core, input, context),
    'corrections.submit': ({ id }, context) => submitRequest(core, id, context).then(done),
    'corrections.confirm': (input, context) =>
      takeStep(core, { ...input, act: 'confirm' }, context).then(done),
    'corrections.witness': (input, context) =>
      takeStep(core, { ...input, act: 'witness' }, context).then(done),
    'corrections.foresee': (input, context) => foreseeDecision(core, input, context),
    'corrections.decide': (input, context) => decideRequest(core, input, context),
    'corrections.return': ({ id, reason }, context) =>
      takeStep(core, { id, act: 'return', note: reason }, context).then(done),
    'corrections.reject': ({ id, reason }, context) =>
      takeStep(core, { id, act: 'reject', note: reason }, context).then(done),
    'corrections.cancel': ({ id, reason }, context) =>
      takeStep(core, { id, act: 'cancel', note: reason }, context).then(done),
    'corrections.export': (input, context) => exportCorrections(core, input, context),
  };
}
