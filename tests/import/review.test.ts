import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { review } from '../../scripts/import/review.ts';

const content = mkdtempSync(join(tmpdir(), 'review-'));
afterAll(() => rmSync(content, { recursive: true }));

const text = 'Statement on the budget\n\nThe Council met in Geneva.\n';

function writeSource(decisions: string): void {
  const folder = join(content, 'sources/a-text');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const source = `source:\n  file: "source.txt"\n  sha256: "${sha256(Buffer.from(text))}"\n  layout: "web-page"\n`;
  const record = `record:\n  kind: "statement"\n  shortTitle: "Statement"\n  summary: "A statement."\n  language: "en"\n`;
  writeFileSync(join(folder, 'edition.yaml'), `${source}${record}${decisions}`);
}

async function shown(): Promise<string> {
  let words = '';
  const screen = new Writable({
    write(chunk, _, done) {
      words += String(chunk);
      done();
    },
  });
  await review(content, 'a-text', screen as NodeJS.WriteStream); // it asks a stream for its width at most
  return words;
}

test('a source is shown line by line', async () => {
  writeSource('');
  const words = await shown();
  expect(words).toContain('The Council met in Geneva.');
  expect(words).not.toContain('does not stand');
});

test('a source is shown with its line numbers where a decision names the wrong line', async () => {
  writeSource('decisions:\n  - { do: "sic", line: 1, words: "Geneva", reason: "…" }\n');
  const words = await shown();
  expect(words).toMatch(/3 .*The Council met in Geneva\./);
  expect(words).toContain('Shown as the rules alone read it');
  expect(words).toContain('"Geneva" does not stand on line 1 of the source');
});
