import type { Handlers } from '../../platform/rpc/handler.ts';
import { awardTitles, setAwardTitles } from './app/award-titles.ts';
import { cellStory } from './app/cell-story.ts';
import { showResults } from './app/class-results.ts';
import { enterMarks } from './app/enter-marks.ts';
import { addWindow, closeWindow, listWindows } from './app/entry-windows.ts';
import { exportSheet } from './app/export-sheet.ts';
import { showSlips } from './app/find-slips.ts';
import type { GradebookCore } from './app/gradebook-core.ts';
import { previewImport, runImport, type ImportPreviews } from './app/import-marks.ts';
import { listBooks } from './app/list-books.ts';
import { setColumns } from './app/set-columns.ts';
import { showBook } from './app/show-book.ts';

export type GradebookMethod =
  | `gradebook.${'books' | 'open' | 'write' | 'cell' | 'setColumns' | 'results' | 'slips' | 'titles' | 'setTitles'}`
  | `gradebook.${'windows' | 'addWindow' | 'closeWindow' | 'exportSheet' | 'previewImport' | 'runImport'}`;

export function gradebookHandlers(core: GradebookCore): Handlers<GradebookMethod> {
  const previews: ImportPreviews = new Map();
  return {
    'gradebook.books': ({ semester }, context) => listBooks(core, semester, context),
    'gradebook.open': (input, context) => showBook(core, input, context),
    'gradebook.write': (input, context) => enterMarks(core, input, context),
    'gradebook.cell': (input, context) => cellStory(core, input, context),
    'gradebook.setColumns': (input, context) => setColumns(core, input, context).then(() => ({})),
    'gradebook.windows': (_input, context) => listWindows(core, context),
    'gradebook.addWindow': (input, context) => addWindow(core, input, context),
    'gradebook.closeWindow': (input, context) => closeWindow(core, input, context).then(() => ({})),
    'gradebook.results': ({ classId }, context) => showResults(core, classId, context),
    'gradebook.titles': (_input, context) => awardTitles(core, context),
    'gradebook.setTitles': (input, context) => setAwardTitles(core, input, context).then(() => ({})),
    'gradebook.slips': (input, context) => showSlips(core, input, context),
    'gradebook.exportSheet': (input, context) => exportSheet(core, input, context),
    'gradebook.previewImport': (input, context) => previewImport(core, previews, input, context),
    'gradebook.runImport': (input, context) => runImport(core, previews, input, context),
  };
}
