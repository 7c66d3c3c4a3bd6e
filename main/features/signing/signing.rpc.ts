import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { bindByOfficer, listCertificates, readForPerson, unbindByOfficer } from './app/bind-certificate.ts';
import { assignPlace, markInked, rejectPaper, returnPaper } from './app/change-round.ts';
import { inspectKey } from './app/key-of-person.ts';
import { addLongTerm } from './app/long-term.ts';
import { dropPicture, listPictures, savePicture } from './app/pictures.ts';
import { readQueue } from './app/queue.ts';
import { readRounds } from './app/read-rounds.ts';
import { runDoctor } from './app/run-doctor.ts';
import {
  createAuthority,
  exportAuthority,
  issueToPerson,
  publishCrl,
  readAuthority,
  revokeCertificate,
} from './app/school-authority.ts';
import { signPapers, stopBatch } from './app/sign-papers.ts';
import type { SigningCore } from './app/signing-core.ts';
import { readToSign } from './app/to-sign.ts';
import { addAnchor, dropAnchor, listAnchors, readAnchor, readSettings, saveSettings } from './app/trust.ts';
import { verifyFile, verifyPaper } from './app/verify.ts';

export type SigningMethod = Extract<MethodName, `signing.${string}`>;

export function signingHandlers(core: SigningCore): Handlers<SigningMethod> {
  const done = async (act: Promise<void>): Promise<Record<never, never>> => {
    await act;
    return {};
  };
  return {
    'signing.queue': (input, context) => readQueue(core, context, input),
    'signing.rounds': ({ paperId }) => readRounds(core, paperId),
    'signing.toSign': (input, context) => readToSign(core, context, input),
    'signing.inspectKey': (input, context) => inspectKey(core, context, input),
    'signing.sign': (input, context) => signPapers(core, context, input),
    'signing.stop': ({ batchId }) => {
      stopBatch(core, batchId);
      return {};
    },
    'signing.return': (input, context) => done(returnPaper(core, context, input)),
    'signing.reject': (input, context) => done(rejectPaper(core, context, input)),
    'signing.assign': (input, context) => done(assignPlace(core, context, input)),
    'signing.markInked': (input, context) => markInked(core, context, input),
    'signing.verifyPaper': ({ paperId }, context) => verifyPaper(core, context, paperId),
    'signing.verifyFile': (input, context) => verifyFile(core, context, input),
    'signing.addLongTerm': (input, context) => addLongTerm(core, context, input),
    'signing.certificates': (_input, context) => listCertificates(core, context),
    'signing.readCertificate': (input) => readForPerson(core, input),
    'signing.bindCertificate': (input, context) => bindByOfficer(core, context, input),
    'signing.unbindCertificate': (input, context) => done(unbindByOfficer(core, context, input)),
    'signing.anchors': () => listAnchors(core),
    'signing.readAnchor': ({ certificate }) => readAnchor(certificate),
    'signing.addAnchor': (input, context) => done(addAnchor(core, context, input)),
    'signing.removeAnchor': (input, context) => done(dropAnchor(core, context, input)),
    'signing.authority': () => readAuthority(core),
    'signing.createAuthority': (_input, context) => createAuthority(core, context),
    'signing.issueCertificate': (input, context) => issueToPerson(core, context, input),
    'signing.revokeCertificate': (input, context) => done(revokeCertificate(core, context, input)),
    'signing.publishCrl': (_input, context) => publishCrl(core, context),
    'signing.exportAuthority': (input) => exportAuthority(core, input),
    'signing.pictures': () => listPictures(core),
    'signing.savePicture': (input, context) => savePicture(core, context, input),
    'signing.removePicture': ({ id }, context) => done(dropPicture(core, context, id)),
    'signing.settings': () => readSettings(core),
    'signing.saveSettings': (input, context) => done(saveSettings(core, context, input)),
    'signing.doctor': (input, context) => runDoctor(core, context, input),
  };
}
