import sharp from 'sharp';
import { previewPicture } from '../drawings/preview.ts';
import { readArchive } from '../queries/archive.ts';
import { reportsBySession } from '../queries/reports.ts';
import { marksOf, yearsOfSessions } from '../queries/session-line.ts';
import { sessionsByBody } from '../queries/sessions.ts';

/** The picture of link previews: the body with the most sessions, on a line of time. */
export async function GET(): Promise<Response> {
  const archive = await readArchive();
  const texts = reportsBySession(archive);
  const [most] = sessionsByBody(archive).toSorted((a, b) => b.sessions.length - a.sessions.length);
  const sessions = most?.sessions ?? [];
  const years = yearsOfSessions(sessions);
  const marks = years === undefined ? [] : marksOf(sessions, years, ({ id }) => texts.has(id));
  const picture = previewPicture(
    marks.map(({ at, side, session }) => ({ at: at / 100, side, filled: texts.has(session.id) })),
  );
  const png = await sharp(Buffer.from(picture)).png({ palette: true }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
