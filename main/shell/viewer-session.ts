import { session } from 'electron';
import type { Session, WebContents } from 'electron';
import { createDocumentStore } from './document-store.ts';
import type { DocumentStore } from './document-store.ts';
import { denyAllPermissions } from './security/permissions.ts';

/** Where the built-in viewer shows frozen bytes: no preload, no bridge, and nothing to load but those bytes. */
export interface ViewerSession {
  readonly documents: DocumentStore;
  /** Made when the first document is shown. */
  session(this: void): Session;
  /** What a viewer's own "save" does; without a listener nothing. */
  onSave(this: void, listener: (contents: WebContents) => void): void;
}

/** The viewer's own buttons print and save without asking the office, so no log would know. */
export const WITHOUT_BUTTONS = '#toolbar=0&navpanes=0';

export function createViewerSession(): ViewerSession {
  const documents = createDocumentStore();
  let own: Session | null = null;
  let save: ((contents: WebContents) => void) | null = null;
  const make = (): Session => {
    // Kept sessions only: the built-in viewer stays blank in a session that lives in memory (Electron 33, seen).
    const made = session.fromPartition('persist:preview', { cache: false });
    denyAllPermissions(made);
    made.protocol.handle('app', (request) => {
      const found = documents.get(request.url);
      if (found === null) return new Response('', { status: 404 });
      const headers = {
        'content-type': found.contentType,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      };
      return new Response(new Uint8Array(found.bytes), { headers });
    });
    made.on('will-download', (event, _item, contents) => {
      event.preventDefault();
      save?.(contents);
    });
    return made;
  };
  return {
    documents,
    session: () => (own ??= make()),
    onSave(listener) {
      save = listener;
    },
  };
}
