import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { docxOf, pdfOf, pptxOf, slideOf, slideTarget } from './documents.ts';

/** Something that is tried on the import: what, under which name it lies there, and the refusal that must come of it. */
export interface Attempt {
  tries: string;
  path: string;
  /** Absent where the file is a text like any other, and must be taken as one. */
  refused?: RegExp;
}

const sentence = 'The Council met in Geneva and considered the budget of the coming year. ';
const text = `Statement on the budget\n\n${sentence.repeat(4)}\n\n${sentence.repeat(3)}\n`;
const binary = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.alloc(600, 7), Buffer.alloc(200)]);
const noText = /^It is no text/;

/** Writes the hostile files into a folder. `outside` is a file that none of them may reach. */
export function writeHostileFiles(folder: string, outside: string): Attempt[] {
  const attempts: Attempt[] = [];
  const add = (name: string, content: string | Uint8Array, refused?: RegExp, tries = name) => {
    writeFileSync(join(folder, name), content);
    attempts.push({ tries, path: join(folder, name), ...(refused !== undefined && { refused }) });
  };
  addPlaces(folder, outside, attempts);
  addBytes(add);
  addTexts(add);
  addDocuments(add);
  addPresentations(add);
  return attempts;
}

type Add = (name: string, content: string | Uint8Array, refused?: RegExp, tries?: string) => void;

/** What is no file of its own. */
function addPlaces(folder: string, outside: string, attempts: Attempt[]): void {
  const at = (name: string) => join(folder, name);
  symlinkSync(outside, at('link.txt'));
  symlinkSync(at('nowhere'), at('dangling.txt'));
  mkdirSync(at('folder.txt'));
  writeFileSync(at('secret.txt'), text);
  chmodSync(at('secret.txt'), 0);
  attempts.push(
    { tries: 'a symbolic link', path: at('link.txt'), refused: /symbolic link/ },
    { tries: 'a dangling link', path: at('dangling.txt'), refused: /symbolic link/ },
    { tries: 'a folder', path: at('folder.txt'), refused: /folder/ },
    { tries: 'no such file', path: at('missing.txt'), refused: /no such file/ },
    { tries: 'a name of 5,000 letters', path: at('n'.repeat(5000)), refused: /name is too long/ },
    { tries: 'a file as a folder', path: `${at('secret.txt')}/x.txt`, refused: /no such file/ },
    { tries: 'an endless device', path: '/dev/zero', refused: /device or a pipe/ },
  );
  if (spawnSync('mkfifo', [at('pipe.txt')]).status === 0) {
    attempts.push({ tries: 'a pipe that nobody writes', path: at('pipe.txt'), refused: /device or a pipe/ });
  }
  // The superuser may read anything; for others it is refused.
  const mayRead = process.getuid?.() === 0;
  attempts.push({
    tries: 'no permission',
    path: at('secret.txt'),
    ...(!mayRead && { refused: /permission is denied/ }),
  });
}

/** Bytes that are no text, under names that say they are. */
function addBytes(add: Add): void {
  add('empty.txt', '', /^It is empty/);
  add('blank.txt', ' \n\t\r\n\u00a0\n', /no words/);
  add('program.txt', binary(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), /"exe"/);
  add('elf.txt', binary(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), /"elf"/);
  add(
    'picture.pdf',
    binary(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
    /"a?png"/,
  );
  add('photograph.docx', binary(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46), /"jpg"/);
  add('old-office.docx', binary(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /old or encrypted Office/);
  add(
    'noise.txt',
    Buffer.from(Array.from({ length: 4096 }, (_, index) => ((index * index * 7 + index * 131) % 255) + 1)),
    noText,
  );
  add('nul.txt', `${text}\0\0\0`, /NUL/);
  add('control.txt', `${'\u0001\u0002\u001b[31m'.repeat(50)}${text}`, /control characters/);
  add(
    'utf-32.txt',
    Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), ...[...text].map((sign) => Buffer.of(sign.charCodeAt(0), 0, 0, 0))]),
    noText,
  );
  add('half-utf-16.txt', Buffer.concat([Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.of(0x41)]), noText);
  add(
    'mixed.txt',
    Buffer.concat([Buffer.from(`${text}é é é\n`), Buffer.from('é\n', 'latin1')]),
    /encodings are mixed: line 7/,
  );
  add('rich.txt', `{\\rtf1\\ansi ${sentence}}`, /RTF/);
}

/** Texts that would do harm if anything in them were run, or that are meant to be slow. */
function addTexts(add: Add): void {
  const program = 'import { execSync } from "node:child_process";\nexport default execSync("touch /tmp/pwned");\n';
  add('program.js', `${text}\n${program}`, /named “\.js”, but it is plain text/);
  add('module.txt', program, /^It is a program/, 'a program named TXT');
  add('shell.txt', '#!/bin/sh\necho pwned > /tmp/pwned\n', /^It is a program/);
  add('quoted.txt', `${text}\n${program}`, undefined, 'a text with two lines of a program');
  const record = `---\ntitle: "x"\n---\n\n# {process.exit(1)}\n\n<script>alert(1)</script>\n\n${text}`;
  add('record.mdx', record, /named “\.mdx”, but it is plain text/);
  add('record.txt', record, undefined, 'a record named TXT');
  add('feed.txt', `<?xml version="1.0"?>\n<feed><title>Feed</title></feed>\n`, /^It is XML/);
  add('yaml.txt', `"): &a [*a, *a]\n!!js/function "x"\n\n${text}`);
  add('terminal.txt', `Statement \u202e on \u2066 order\n\n${text}`);
  add('line.txt', `A title\n\n${sentence.repeat(70_000)}\n`, undefined, 'a line of 5 MB');
  add('spaces.txt', `A title\n\nx${' '.repeat(200_000)}y\n\n${text}`);
  add(
    'marks.txt',
    ['*', '_*', '[](', '[a](http://', '<a ', '`', '> ', '((', 'CHF 1,', '1.', 'a@b.']
      .map((sign) => sign.repeat(4000 / sign.length))
      .join(`\n\n${sentence}\n\n`),
  );
  add('lines.txt', `A title\n\n${'a\n'.repeat(3000)}`, undefined, '3,000 lines of one letter');
  add('emoji 🙈\nnew line.txt', text.replace('budget', 'emoji'));
  add(`${'long '.repeat(40)}.txt`, text.replace('budget', 'name'));
  add('--id', text.replace('budget', 'option'), undefined, 'a name like an option');
  add('-', text.replace('budget', 'hyphen'), undefined, 'a name that stands for standard input');
  add('$(touch pwned);`touch pwned`.txt', text.replace('budget', 'shell'));
  add('%2e%2e%2f..%5cx.txt', text.replace('budget', 'dots'));
}

/** Documents that are damaged, encrypted or made to burst. */
function addDocuments(add: Add): void {
  const words = `<p>${sentence}</p>`;
  add(
    'page.docx',
    `<!doctype html><title>A page</title><main><h1>A page</h1>${words.repeat(5)}</main>`,
    /named “\.docx”, but it is HTML/,
    'HTML named DOCX',
  );
  const half = `<!doctype html><html><body><h1>Half a page</h1><p>${sentence}</p>`;
  add('truncated.html', `${half}<p class="un`, /breaks off/, 'a page that ends within a tag');
  add('half.html', half, undefined, 'a page that has no end tag');
  add('deep.html', `<!doctype html><body>${'<div>'.repeat(100_000)}${sentence}`, /nested too deeply/);
  add(
    'script.html',
    `<!doctype html><body><h1>Scripts</h1>${words.repeat(3)}<script>fetch("http://127.0.0.1:9")</script><img src=x onerror=alert(1)>`,
  );
  add(
    'entities.html',
    `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><h1>Entities</h1><p>&a; ${sentence.repeat(3)}</p>`,
  );
  add('zip.txt', zipSync({ 'a.txt': strToU8(text) }), /archive of files \(zip\)/);
  const parts: [string, Zippable | string, RegExp][] = [
    ['climbing.docx', { '../../../pwned.txt': strToU8('pwned'), '/tmp/pwned.txt': strToU8('pwned') }, /outside itself/],
    ['bomb.docx', { 'word/media/zeros.xml': new Uint8Array(300 * 2 ** 20) }, /unpacks to more/],
    ['laughs.docx', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>', /declares entities/],
    ['external.docx', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', /declares entities/],
  ];
  for (const [name, more, refused] of parts) add(name, docxOf(sentence, more), refused);
  const docx = docxOf(sentence);
  add('truncated.docx', docx.subarray(0, docx.length / 2), /damaged/);
  add('locked.docx', withFlag(docx), /encrypted/, 'encrypted entries');
  const pdf = pdfOf(sentence);
  add('pdf.txt', pdf, /named “\.txt”, but it is PDF/, 'a PDF named TXT');
  add('truncated.pdf', pdf.subarray(0, pdf.length / 3), /damaged or was cut off/);
  add(
    'locked.pdf',
    Buffer.from(
      pdf
        .toString('latin1')
        .replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>'),
      'latin1',
    ),
    /encrypted/,
    'an encrypted PDF',
  );
  add(
    'loop.pdf',
    Buffer.from(pdf.toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'), 'latin1'),
    /damaged/,
    'a tree of pages that holds itself',
  );
  add(
    'pages.pdf',
    Buffer.from(pdf.toString('latin1').replace('/Count 1', '/Count 99999999'), 'latin1'),
    undefined,
    'a PDF that says it has 100 million pages',
  );
  add('header.pdf', '%PDF-1.7\n', /damaged or was cut off/, 'a PDF that is nothing but its header');
}

/** Presentations that are damaged, encrypted, made to burst, or that reach for something else. */
function addPresentations(add: Add): void {
  const slide = slideOf(sentence.repeat(3));
  const one = pptxOf([slide]);
  add('truncated.pptx', one.subarray(0, one.length / 2), /damaged/);
  add('locked.pptx', withFlag(one), /encrypted/, 'a presentation with encrypted entries');
  add('old-office.pptx', binary(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /old or encrypted Office/);
  add('bomb.pptx', pptxOf([slide], { 'ppt/media/zeros.xml': new Uint8Array(300 * 2 ** 20) }), /unpacks to more/);
  add('climbing.pptx', pptxOf([slide], { '../../../pwned.txt': strToU8('pwned') }), /outside itself/);
  add('laughs.pptx', pptxOf([slideOf('&a;', '<!DOCTYPE x [<!ENTITY a "ha">]>')]), /declares entities/);
  add('outside.pptx', pptxOf([slide], {}, ['Target="../../../../etc/passwd"']), /no text/);
  add('missing.pptx', pptxOf([slide], {}, [1, 2].map(slideTarget)), undefined, 'a presentation without its last slide');
  add(
    'elsewhere.pptx',
    pptxOf([slide], {}, [slideTarget(1), 'Target="http://127.0.0.1:9/slide.xml" TargetMode="External"']),
  );
  const empty = (length: number) => Array.from({ length }, () => slideOf(''));
  add('blank.pptx', pptxOf(empty(1500)), /no text/, '1,500 slides without a word');
  add('slides.pptx', pptxOf([slide, ...empty(1500)]), undefined, '1,500 empty slides after one with words');
  add('endless.pptx', pptxOf([slide, ...empty(3000)]), /more than 2000 slides/, '3,000 empty slides');
}

/** Sets the sign of encryption on each entry of a zip file. */
function withFlag(zip: Uint8Array): Uint8Array {
  const copy = Buffer.from(zip);
  for (const [signature, offset] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const) {
    for (let at = copy.indexOf(signature); at !== -1; at = copy.indexOf(signature, at + 4))
      copy.writeUInt16LE(1, at + offset);
  }
  return copy;
}
