import { expect, test } from 'vitest';
import { refuseMisnamed } from '../../scripts/import/misnamed.ts';
import { isProgram } from '../../scripts/import/text/program.ts';

test.each([
  ['speech.txt', 'txt'],
  ['speech.TXT', 'txt'],
  ['Speech of 5 December', 'txt'],
  ['C.109.L', 'txt'],
  ['S_PV.10100', 'pdf'],
  ['page.htm', 'html'],
  ['index.aspx', 'html'],
  ['inbox.txt/report.pdf', 'pdf'],
] as const)('the name %s may be that of a file of the format %s', (path, format) => {
  expect(() => refuseMisnamed(path, format)).not.toThrow();
});

test.each([
  ['report.pdf', 'html', 'It is named “.pdf”, but it is HTML: if it is the file you mean, give it the ending “.html”.'],
  ['page.html', 'pdf', 'It is named “.html”, but it is PDF: if it is the file you mean, give it the ending “.pdf”.'],
  ['tool.py', 'txt', 'It is named “.py”, but it is plain text: if it is the file you mean, give it the ending “.txt”.'],
] as const)('the name %s is not that of a file of the format %s', (path, format, sentence) => {
  expect(() => refuseMisnamed(path, format)).toThrow(sentence);
});

test.each([
  ['a shell script', '#!/bin/sh\nls\n'],
  ['a module', 'import fs from "node:fs";\n\nfunction read() {\n  return fs.readFileSync("x");\n}\n'],
  [
    'a Python program',
    'import os\n\ndef read(path):\n    for line in open(path):\n        if line:\n            return line;\n',
  ],
  ['PHP', '<?php\n$a = read();\necho $a;\n'],
])('%s is a program', (_, text) => {
  expect(isProgram(text)).toBe(true);
});

test.each([
  [
    'a resolution',
    'The Council,\n\nRecalling its resolution 1309(XX);\n\nNoting the report (C/109/L/12);\n\nDecides:\n\n(a) to admit Uzbekistan;\n',
  ],
  ['an agenda', 'Agenda\n\n1. Opening of the session;\n2. Adoption of the agenda;\n3. For the following items:\n'],
  [
    'a text that quotes a program',
    'The tool reads:\n\nreturn read();\n\nIt was used in Geneva.\n\nThe Council took note.\n',
  ],
  ['one line', 'export { a };'],
  ['no line', ''],
])('%s is no program', (_, text) => {
  expect(isProgram(text)).toBe(false);
});
