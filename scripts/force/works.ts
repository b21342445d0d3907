import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Permalink } from '../../src/records/permalink.ts';
import { treeOf, type Tree } from '../archive/trees.ts';
import { replaceIn } from './archive.ts';
import { toYaml } from '../normalise/serialise.ts';

/** A command with something to write, from a state that is the same each time. */
export interface Work {
  name: 'normalise' | 'permalinks' | 'import' | 'build';
  /** The parameters of the command, for a folder that holds `content/`, `received/` and `dist/`. */
  parameters(folder: string): string[];
  /** Makes of an archive the state before the command. */
  prepare(folder: string): void;
  /** What the command is judged by. */
  tree(folder: string): Tree;
  /** What it writes: the folder by whose steps it can be stopped. */
  writes: 'content' | 'dist';
}

const contentOf = (folder: string) => join(folder, 'content');

/** Three texts whose editions were changed, one of them without the file that tells what became of its characters. */
const normalise: Work = {
  name: 'normalise',
  parameters: () => [],
  prepare(folder) {
    for (const id of ['report-0', 'report-1', 'report-2']) {
      replaceIn(join(contentOf(folder), 'sources', id, 'edition.yaml'), /(?<= summary: ")/, 'Corrected. ');
    }
    rmSync(join(contentOf(folder), 'provenance/report-1.json'));
  },
  tree: (folder) => treeOf(contentOf(folder)),
  writes: 'content',
};

/** Ledgers from which the last entries are missing, and two that are missing whole. */
const permalinks: Work = {
  name: 'permalinks',
  parameters: () => ['--published', '2026-11-30'],
  prepare(folder) {
    const ledgers = join(contentOf(folder), 'permalinks');
    for (const name of ['registers/people', 'registers/bodies', 'registers/documents']) {
      const path = join(ledgers, `${name}.yaml`);
      const entries = parse(readFileSync(path, 'utf8')) as Permalink[]; // as it was made
      writeFileSync(path, toYaml(entries.slice(0, Math.ceil(entries.length / 2))));
    }
    for (const name of ['report-1', 'report-2']) rmSync(join(ledgers, 'reports', `${name}.yaml`));
  },
  tree: (folder) => treeOf(contentOf(folder)),
  writes: 'content',
};

/** Two files as received. */
const take: Work = {
  name: 'import',
  parameters: (folder) => ['statement.txt', 'note.html'].map((name) => join(folder, 'received', name)),
  prepare(folder) {
    mkdirSync(join(folder, 'received'));
    const words = 'The orchard gave eleven baskets of red apples in the autumn of that dry year. ';
    const text = `Statement on the harvest\n\nGeneva, 4 May 2009\n\n${words.repeat(30)}\n\n${words.repeat(20)}\n`;
    writeFileSync(join(folder, 'received/statement.txt'), text);
    const html = `<html lang="en"><h1>Note on the harvest</h1><p>${words.repeat(40)}</p><p>${words}</p></html>`;
    writeFileSync(join(folder, 'received/note.html'), html);
  },
  tree: (folder) => treeOf(contentOf(folder)),
  writes: 'content',
};

/** A site that stands, and an archive of which a text was changed since. `built` is that site. */
export function buildOver(built: string): Work {
  return {
    name: 'build',
    parameters: () => [],
    prepare(folder) {
      cpSync(built, join(folder, 'dist'), { recursive: true });
      replaceIn(join(contentOf(folder), 'reports/report-0.mdx'), /(?<=^summary: ")/m, 'Corrected. ');
    },
    tree: (folder) => treeOf(join(folder, 'dist')),
    writes: 'dist',
  };
}

/** One of them alone, which is quicker. */
const takeOne: Work = { ...take, parameters: (folder) => take.parameters(folder).slice(0, 1) };

export const works = { normalise, permalinks, take, takeOne } as const;
