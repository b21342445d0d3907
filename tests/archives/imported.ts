import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../import/documents.ts';
import { madeArchive, makeArchive, runIn } from './made-archive.ts';
import { wideTables } from './wide-tables.ts';

/** An archive of documents that were imported as one does, with the draft editions as they came. */
export const imported = madeArchive('imported', 'Archive of imported documents');

/** Documents of `tests/fixtures/import`, each a file or the folder of the files that are zipped in it. */
export const documents = [
  { id: 'a-report', format: 'pdf', folder: 'pdf/report' },
  { id: 'a-budget', format: 'pdf', folder: 'pdf/budget' },
  { id: 'minutes', format: 'docx', folder: 'docx/minutes' },
  { id: 'a-page', format: 'html', folder: 'html/word-export' },
  { id: 'slides', format: 'pptx', folder: 'pptx/tides' },
].map(({ id, format, folder }) => ({
  id,
  format,
  folder: join('tests/fixtures/import', folder),
  received: join(imported.folder, `${id}.${format}`),
}));

/** A page of tables, some wider than any paper. */
export const wide = { id: 'wide-tables', received: join(imported.folder, 'wide-tables.html') };

if (import.meta.main) {
  makeArchive(imported, () => {
    for (const { id, folder, received } of documents) {
      writeFileSync(received, readDocument(folder));
      runIn(imported, 'import', '--id', id, received);
    }
    writeFileSync(wide.received, wideTables());
    runIn(imported, 'import', '--id', wide.id, wide.received);
  });
}
