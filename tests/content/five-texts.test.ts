import type { Heading, List, Nodes } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { listBlocks } from '../../src/markup/blocks.ts';
import type { RecordFile } from '../../src/markup/record-file.ts';
import { textOf } from '../../src/markup/text.ts';
import { readArchiveFiles, type ArchiveFiles } from '../../scripts/archive/archive-files.ts';

let archive: ArchiveFiles;
beforeAll(async () => {
  ({ archive } = await readArchiveFiles('content'));
});

function report(id: string): RecordFile<'reports'> {
  const found = archive.records.reports.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No report "${id}".`);
  return found;
}

function all<Type extends Nodes['type']>(id: string, type: Type, name?: string): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  const visit = (node: Nodes) => {
    if (node.type === type && (name === undefined || ('name' in node && node.name === name))) {
      found.push(node as Extract<Nodes, { type: Type }>); // by the line above
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(report(id).tree);
  return found;
}

const headings = (id: string, depth: number) => all(id, 'heading').filter((node: Heading) => node.depth === depth).map((node) => textOf(node));
const lists = (id: string) => all(id, 'list').map((list: List) => list.children.length);
const gaps = (id: string) => [...all(id, 'mdxJsxTextElement', 'Gap'), ...all(id, 'mdxJsxFlowElement', 'Gap')].length;
const marked = (id: string, name: string) => all(id, "mdxJsxTextElement", name).map((node) => textOf(node, { supplied: true }));

describe('the summary of the 96th Session', () => {
  const id = 'council-96-dg-summary';
  test('has sections I to IX once each and two parts that look ahead', () => {
    expect(headings(id, 2).map((text) => text.split(' ')[0])).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.', 'VIII.', 'IX.', 'Looking', 'Looking']);
  });
  test('takes counts for what they are, and rejoins the items that were torn apart', () => {
    expect(headings(id, 3)).toEqual(['3 Priorities', '5 Broad Strategic Directions', 'Particular Emphasis', 'IOM Regional Meetings with DG']);
    expect(lists(id)).toEqual([3, 5, 2, 4, 4, 2, 2, 3, 2, 2, 4, 2, 5, 6]);
  });
  test('takes session and date from the end of the text', () => {
    const { record } = report(id);
    expect(record.date?.value).toBe('2008-12-05');
    expect(record.session?.value).toBe('council-96');
  });
});

describe('the report to the 109th Session', () => {
  const id = 'council-109-dg-report';
  test('has five main headings and five sub-headings', () => {
    expect(headings(id, 2)).toEqual(['Introduction', 'IOM’S work in 2018', 'What we can expect from the next decade', 'What IOM will need to deliver', 'What 2019 will bring']);
    expect(headings(id, 3)).toEqual(['Support for migrants', 'Emergency response', 'Longer-term responses', 'Working with States', 'Informing debate']);
  });
  test('keeps both lists, rejoins the title that was cut, and marks the words that are wrong', () => {
    expect(lists(id)).toEqual([4, 5]);
    expect(report(id).body).toContain('Sendai Framework for Disaster Risk Reduction 2015–2030, and investing');
    expect(marked(id, 'Sic')).toEqual(expect.arrayContaining(['areas', 'Theses']));
  });
  test('tells the day of speaking, which it infers, from the day the page shows', () => {
    const { record } = report(id);
    expect(record.date).toMatchObject({ value: '2018-11-27', basis: 'inferred' });
    expect(record.pageDate).toMatchObject({ value: '2018-11-28', basis: 'stated' });
  });
});

describe('the contribution to the Seventh Coordination Meeting', () => {
  const id = 'coordination-meeting-7-contribution';
  test('has its headings at their levels, and the lost one marked', () => {
    expect(headings(id, 2)).toEqual(['A. SUPPORT FOR INTER-STATE DIALOGUE ON MIGRATION', 'B. MAINSTREAMING MIGRATION INTO DEVELOPMENT POLICIES AND PLANNING', '', 'D. LABOUR MIGRATION', 'NOTES', 'REFERENCES']);
    expect(headings(id, 3)).toEqual(['1. Global level', '2. Human rights', '1. Temporary and circular labour migration']);
    expect(marked(id, 'Supplied')).toEqual(['C.']);
  });
  test('keeps notes 1 to 3 without marks and marks 4 to 7, 9 and 10 without notes', () => {
    expect(listBlocks(report(id).tree).filter((block) => block.type === 'mdxJsxFlowElement')).toHaveLength(3);
    expect(marked(id, 'NoteRef')).toEqual(['⁴', '⁵', '⁶', '⁷', '⁹', '¹⁰']);
  });
  test('marks three cut sentences and the passages that are lost', () => {
    expect(all(id, 'mdxJsxTextElement', 'Gap')).toHaveLength(4);
    expect(all(id, 'mdxJsxFlowElement', 'Gap')).toHaveLength(5);
  });
  test('keeps the broken address as printed and makes no link of it', () => {
    expect(all(id, 'link').map(({ url }) => url)).toEqual(['http://www.colomboprocess.org/#']);
    expect(marked(id, 'Unclear').at(-1)).toContain('b0.6\\(n\\)-990 Tc0ies. plem');
  });
  test('tells the author from the first sentence', () => {
    expect(textOf(listBlocks(report(id).tree)[1] ?? { type: 'root', children: [] })).toBe('International Organization for Migration (IOM)');
  });
});

describe('the New York statement', () => {
  const id = 'new-york-conference-2008-statement';
  test('has its 23 paragraphs', () => {
    expect(all(id, 'paragraph')).toHaveLength(23);
  });
  test('marks what is wrong and leaves quotation marks and dashes as printed', () => {
    expect(marked(id, 'Sic')).toEqual(expect.arrayContaining(['the first of', 'private section']));
    expect(report(id).body).toContain('The GFMD – and related activities such as the "marketplace" – have');
    expect(report(id).body).toContain('next week’s Ministerial meeting');
  });
});

describe('the overview of the Global Migration Group', () => {
  const id = 'global-migration-group-overview';
  test('has its slides in order and its lists', () => {
    expect(headings(id, 2)[0]).toBe('Who is IOM?');
    expect(headings(id, 2)).toHaveLength(12);
    expect(lists(id)).toEqual([4, 5, 3, 3, 4, 5, 2, 1, 6]);
  });
  test('marks the four phrases that are cut', () => {
    expect(gaps(id)).toBe(4);
  });
});

describe('every record', () => {
  test('is free of the figures of the website’s menu', () => {
    for (const { body } of archive.records.reports) expect(body).not.toMatch(/175 member|171 countries|WHO WE ARE/i);
  });
});
