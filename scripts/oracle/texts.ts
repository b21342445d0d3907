import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { unlessMissing } from '../archive/archive-files.ts';
import { readEdited } from '../../src/records/edited-text.ts';
import { compareText } from '../../src/records/finding.ts';
import { formatDate } from '../../src/records/partial-date.ts';
import { sessionTitle, type NamedSession } from '../../src/words/session-title.ts';
import { languageName, reportKindWords } from '../../src/words/words.ts';

/** What a reader can narrow a search of the texts by. */
export const oracleFilters = ['collection', 'kind', 'session', 'year', 'body', 'speaker', 'language'] as const;
export type OracleFilter = (typeof oracleFilters)[number];

/** The value by which all texts are told from the other records. */
export const textCollection = 'Reports and speeches';

/** A text of the archive as its source prints it, and the facts it is filed under. */
export interface OracleText {
  id: string;
  /** Its title, who spoke where, and when, by which it is found too. */
  head: string;
  /** The words of each heading, paragraph, list item, table and note. */
  blocks: string[];
  /** BCP 47 tag. */
  language: string;
  facts: Readonly<Partial<Record<OracleFilter, string>>>;
}

/** Reads every text of an archive from its files. */
export async function readTexts(contentDir: string): Promise<OracleText[]> {
  const bodies = await readYaml(join(contentDir, 'registers/bodies.yaml'));
  const people = await readYaml(join(contentDir, 'registers/people.yaml'));
  const sessions = new Map<string, Facts>();
  for (const id of await recordsIn(join(contentDir, 'sessions'))) {
    sessions.set(id, (await readRecord(join(contentDir, 'sessions', `${id}.mdx`))).facts);
  }
  const texts: OracleText[] = [];
  for (const id of await recordsIn(join(contentDir, 'reports'))) {
    const { facts, body } = await readRecord(join(contentDir, 'reports', `${id}.mdx`));
    const session = sessions.get(facts.session?.value ?? '');
    const held = session && bodies[session.body ?? '']?.name;
    const values: Partial<Record<OracleFilter, string | undefined>> = {
      collection: textCollection,
      kind: reportKindWords[facts.kind as keyof typeof reportKindWords], // proved by the check of the archive
      session: session && held ? sessionTitle(session as NamedSession, held) : undefined, // proved by it too
      year: facts.date?.value.slice(0, 4),
      body: held,
      speaker: people[facts.speaker?.person ?? '']?.name,
      language: languageName(facts.language ?? ''),
    };
    const author = values.speaker ?? bodies[facts.corporateAuthor?.value ?? '']?.name;
    const where = facts.session === undefined ? facts.event?.value : values.session;
    const line = [author, where, facts.date && formatDate(facts.date.value)].filter(Boolean).join(', ');
    const head = `${facts.shortTitle ?? ''}\n${line}`;
    const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    texts.push({ id, head, blocks: blocksOf(body), language: facts.language ?? '', facts: known });
  }
  return texts;
}

/** What is read here of the frontmatter of a report or session, which the check of the archive has proved. */
interface Facts {
  kind?: string;
  shortTitle?: string;
  language?: string;
  body?: string;
  date?: { value: string };
  session?: { value: string };
  event?: { value: string };
  corporateAuthor?: { value: string };
  speaker?: { person: string };
}

async function recordsIn(folder: string): Promise<string[]> {
  const names = (await unlessMissing(readdir(folder), [])).filter((name) => name.endsWith('.mdx'));
  return names.map((name) => name.slice(0, -'.mdx'.length)).sort(compareText);
}

async function readYaml(path: string): Promise<Record<string, { name?: string }>> {
  return (parse(readEdited(await unlessMissing(readFile(path), Buffer.of()), path)) ?? {}) as Record<
    string,
    { name?: string }
  >; // a register
}

async function readRecord(path: string): Promise<{ facts: Facts; body: string }> {
  const text = readEdited(await readFile(path), path);
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { facts: (parse(head) ?? {}) as Facts, body }; // proved by the check of the archive
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/**
 * The words of each block of a text in MDX, without what the editor supplied and the marks of notes. Cells and the lines
 * of a block are parted by line ends.
 */
export function blocksOf(mdx: string): string[] {
  const blocks: string[] = [];
  let line: { number: number | undefined; at: number } | undefined;
  visit(parser.parse(mdx));
  return blocks.map((block) => block.replaceAll(/\s*[\n\t]\s*/g, '\n').trim());

  function visit(node: Nodes): void {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'code':
        blocks.push(wordsOf(node));
        return;
      case 'listItem':
        item(node);
        return;
      case 'mdxJsxFlowElement':
        if (node.name === 'Note') item(node);
        else if (node.name === 'Table') blocks.push(wordsOf(node));
        else if (node.name === 'TitlePage') node.children.forEach(visit);
        else inLine(node);
        return;
      default:
        if ('children' in node) node.children.forEach(visit);
    }
  }

  /** An item or a note: its paragraphs are one block, its items and tables are blocks of their own. */
  function item(node: Extract<Nodes, { children: unknown }>): void {
    const place = blocks.push('') - 1;
    const own: string[] = [];
    const gather = (child: Nodes) => {
      if (['list', 'table', 'heading'].includes(child.type) || isTable(child)) visit(child);
      else if (child.type === 'blockquote') child.children.forEach(gather);
      else own.push(wordsOf(child));
    };
    node.children.forEach(gather);
    blocks[place] = own.join('\n');
  }

  /** An element of a line that is all of it stands between blocks to the parser; two of one line are one paragraph. */
  function inLine(node: Extract<Nodes, { type: 'mdxJsxFlowElement' }>): void {
    const words = wordsOf(node);
    const { line: first } = node.position?.start ?? {};
    if (line !== undefined && line.number === first) blocks[line.at] = `${blocks[line.at]} ${words}`;
    else line = { number: first, at: blocks.push(words) - 1 };
  }
}

function isTable(node: Nodes): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Table';
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      if (node.name === 'Supplied' || node.name === 'Gap') return '';
      return node.name === 'NoteRef' ? '\n' : within(node);
    case 'tableCell':
    case 'paragraph':
      return `\n${within(node)}\n`;
    default:
      return within(node);
  }
}

function within(node: Nodes | Root): string {
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
