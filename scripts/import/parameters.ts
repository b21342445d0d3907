import { recordIdSchema } from '../../src/records/identifiers.ts';
import { readParameters as readAll } from '../command.ts';

export const usage = `npm run import -- [--id <id>] FILE…
       npm run import -- --review <id>

Takes files into the archive: plain text, HTML, PDF, DOCX or PPTX. Each becomes a source
with a draft edition, of which npm run normalise makes the record.

  --id <id>   the identifier of the record, for good; without it, one is made from the
              session and kind, or from the title and year
  --review <id>
              shows a source beside what it became, line by line, and what is in doubt
  --help      this text

Put -- before a file whose name begins with a hyphen.`;

/** What the command is asked to do. */
export type ImportCommand =
  { do: 'help' } | { do: 'review'; id: string } | { do: 'import'; files: string[]; id?: string };

/** Reads the parameters of the command. Throws an `Error` with one sentence where they make no sense. */
export function readParameters(parameters: readonly string[]): ImportCommand {
  const { values, positionals } = readAll(
    {
      options: { id: { type: 'string' }, review: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      named: 'files',
    },
    parameters,
  );
  if (values.help === true) return { do: 'help' };
  if (values.review !== undefined) return { do: 'review', id: values.review };
  if (positionals.length === 0) throw new Error('Name the files to import; npm run import -- --help says more.');
  if (values.id === undefined) return { do: 'import', files: positionals };
  if (positionals.length > 1) throw new Error('An identifier is of one text: give --id with one file.');
  const id = recordIdSchema.safeParse(values.id);
  if (!id.success) throw new Error(`"${values.id}" is no identifier. ${id.error.issues[0]?.message ?? ''}.`);
  return { do: 'import', files: positionals, id: id.data };
}
