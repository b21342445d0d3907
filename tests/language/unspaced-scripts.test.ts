import { describe, expect, test } from 'vitest';
import { guessLayout } from '../../scripts/import/text/layout.ts';
import { transcribeHtml } from '../import/transcribe.ts';
import { columnsOf } from '../../scripts/language/columns.ts';
import { countsOn, partOf, readMarker } from '../../scripts/language/labels.ts';
import { firstPartOf, joinBreaks, jointOf, setsLatinApart } from '../../scripts/language/line-joints.ts';
import { fromHan } from '../../src/records/in-text/numerals.ts';
import { endsPoint, endsSentence, isHeadingLike } from '../../scripts/language/phrases.ts';
import { wordsOf } from '../import/pdf/words-of.ts';
import { normaliseText, normaliseTranscript } from '../normalise/edition.ts';

describe('a line break stands for', () => {
  test.each([
    ['需要各', '国共同'],
    ['一个国家,', '需要共同努力'],
    ['会议。', '今年'],
    ['第', '109届'],
    ['2018', '年十二月'],
    ['由IOM', '主持'],
    ['会议', '（IOM）'],
    ['“会议', '”的讲话'],
    ['会议——', '国家'],
    ['国際移住', '機関のデータ'],
    ['ガバナン', 'スとデータ'],
    ['องค์การระหว่าง', 'ประเทศ'],
    ['ສາທາລະນະ', 'ລັດ'],
    ['ព្រះរាជា', 'ណាចក្រ'],
    ['မြန်မာ', 'နိုင်ငံ'],
    ['བོད་ནི་', 'ས་གོ'],
  ])('nothing between “%s” and “%s”', (line, following) => {
    expect(jointOf(line, following, false)).toBe('');
  });

  test.each([
    ['the Council', 'met in Geneva'],
    ['국제이주기구는', '제네바에서'],
    ['국제', '會議'],
    ['المجلس', 'يقرر'],
    ['พบกับ', 'IOM ที่กรุงเจนีวา'],
    ['ประชุม,', 'และ'],
    ['ཡིན།', 'བོད་'],
    ['เจนีวา.', 'The Council'],
  ])('a space between “%s” and “%s”', (line, following) => {
    expect(jointOf(line, following, false)).toBe(' ');
  });

  test('a space between Chinese and Latin where the text sets one there', () => {
    expect(setsLatinApart('理事会第 109 届会议，由 IOM 主持')).toBe(true);
    expect(setsLatinApart('理事会第109届会议，由IOM主持')).toBe(false);
    expect(jointOf('理事会第', '109 届会议', true)).toBe(' ');
    expect(jointOf('需要各', '国共同', true)).toBe('');
  });

  test('as much in the white space of a web page', () => {
    expect(joinBreaks('需要各\n   国共同 努力,\n而本组织')).toBe('需要各国共同 努力,而本组织');
    expect(joinBreaks('the Council\n  met ')).toBe('the Council met ');
  });
});

test('lines are measured in columns', () => {
  expect(['会议 109', '国제ア', 'ประชุม', 'Genève', 'e\u0301', '\tab', ''].map(columnsOf)).toEqual([
    8, 6, 5, 6, 1, 10, 0,
  ]);
  expect(['国共同', '“国共', '国。共', 'the Council', '2018年'].map(firstPartOf)).toEqual([
    '国',
    '“国',
    '国。',
    'the',
    '2018年',
  ]);
});

test('sentences, clauses and headings end with the signs of their script', () => {
  for (const words of [
    '谢谢大家。',
    '对吗？',
    '好！',
    '（会议。）',
    '「はい。」',
    'شكرا؟',
    'ہے۔',
    'हुई।',
    'བོད།',
    'ነው።',
  ]) {
    expect(endsSentence(words), words).toBe(true);
    expect(isHeadingLike(words), words).toBe(false);
  }
  expect(['预算；', '移民、', 'الهجرة،'].every(endsPoint)).toBe(true);
  expect(['一、引言', '会议的开幕', 'افتتاح الدورة', 'פתיחת המושב', 'การเปิดประชุม'].every(isHeadingLike)).toBe(true);
  expect(isHeadingLike('会'.repeat(60))).toBe(false);
});

test('labels of Chinese lists and parts are read', () => {
  const read = (text: string) => [readMarker(text).sign, readMarker(text).ordinal];
  expect(['一、引言', '（二）预算', '(三) 人员', '１２．会议', '3、会议', '④会议', '（5）会议'].map(read)).toEqual([
    ...[
      ['一、', 1],
      ['（二）', 2],
      ['(三)', 3],
      ['１２．', 12],
      ['3、', 3],
      ['④', 4],
      ['（5）', 5],
    ],
  ]);
  for (const words of ['一国', '二〇一九年', '2018．5', '第九十六届', '十人'])
    expect(readMarker(words).sign, words).toBe('');
  expect(
    countsOn('二、', '一、') && countsOn('（三）', '（二）') && countsOn('②', '①') && countsOn('十一、', '十、'),
  ).toBe(true);
  expect(countsOn('三、', '一、')).toBe(false);
  expect(['第三章 总则', '第一条', '第十二节', '第二部分 预算'].map(partOf)).toEqual([
    { name: 'chapter', label: '第三章' },
    { name: 'article', label: '第一条' },
    { name: 'section', label: '第十二节' },
    { name: 'part', label: '第二部分' },
  ]);
  expect(['十', '十二', '二十', '一百零五', '一〇五', '九十六', '会'].map(fromHan)).toEqual([
    10,
    12,
    20,
    105,
    105,
    96,
    undefined,
  ]);
});

const languages = {
  zh: [
    '移民组织总干事在理事会上的讲话',
    '我很高兴欢迎各位出席理事会第九十六届会议。移民问题关系到每一个国家，需要各国共同努力，而本组织将继续为成员国提供支持，并与联合国系统各机构密切合作，以应对未来的挑战。',
  ],
  ja: [
    '理事会における事務局長の演説',
    '国際移住機関は、ジュネーブにおいて第九十六回理事会を開催し、加盟国の代表が予算とデータについて議論した。事務局長は各国の支援に感謝し、今後の課題について報告した。',
  ],
  th: [
    'คำกล่าวของผู้อำนวยการใหญ่',
    'องค์การระหว่างประเทศเพื่อการโยกย้ายถิ่นฐานประชุมที่กรุงเจนีวาและผู้แทนของรัฐสมาชิกได้หารือเรื่องงบประมาณและข้อมูลของผู้ย้ายถิ่นในเมืองใหญ่ทั่วโลกซึ่งมีจำนวนเพิ่มขึ้นทุกปี',
  ],
};

/** Words broken at a width in columns, as a program does that knows no words in them; vowels and marks stay with their letter. */
function broken(words: string, width: number): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(words)) {
    const isFull = columnsOf(`${lines.at(-1)}${segment}`) > width;
    if (isFull && !/^[\p{P}\p{M}]/u.test(segment)) lines.push(segment);
    else lines[lines.length - 1] += segment;
  }
  return lines;
}

describe.each(Object.entries(languages))('prose in %s', (_, [title = '', paragraph = '']) => {
  test.each([40, 60, 76])('broken at %d columns is no slides, and its lines join', (width) => {
    const lines = broken(paragraph, width);
    const text = [title, '', ...lines, '', ...lines, ''].join('\n');
    const { layout } = guessLayout(text);
    expect(layout).not.toBe('slides');
    if (layout === 'transcript') throw new Error('A plain text has no transcript.');
    const { body } = normaliseText(text, layout);
    expect(body.split('\n\n').slice(1)).toEqual([paragraph, paragraph]);
  });

  test.each([
    ['Thai', 'คณะมนตรีรับรองรายงาน', 'ผู้แทนขอบคุณประธาน', 'การประชุมปิดลงในเวลาบ่าย'],
    ['Lao', 'ສະພາຮັບຮອງບົດລາຍງານ', 'ຜູ້ແທນຂອບໃຈປະທານ', 'ກອງປະຊຸມປິດລົງໃນຕອນບ່າຍ'],
  ])('in %s, which marks no end of a sentence, is no slides', (_, ...lines) => {
    expect(guessLayout(lines.join('\n\n')).layout).not.toBe('slides');
  });

  test('of whole lines is no slides', () => {
    const { layout } = guessLayout([title, '', paragraph, '', paragraph, '', paragraph, ''].join('\n'));
    expect(layout).not.toBe('slides');
  });

  test('joins the lines of a document: a title, a paragraph, an item', () => {
    const lines = broken(paragraph, 60);
    const { body } = normaliseTranscript([
      { kind: 'title', lines: broken(title, 16) },
      { kind: 'paragraph', lines },
      { kind: 'item', lines: [`• ${lines[0] ?? ''}`, ...lines.slice(1)], level: 1 },
    ]);
    expect(body).toContain(`# ${title}\n`);
    expect(body).toContain(`\n\n${paragraph}\n`);
    expect(body).toContain(`- ${paragraph}`);
  });

  test('joins in a web page whose file breaks its lines', async () => {
    const page = `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${broken(paragraph, 60).join('\n      ')}</p></body></html>`;
    const { parts } = await transcribeHtml(new TextEncoder().encode(page));
    expect(parts.map(wordsOf)).toContain(`paragraph: ${paragraph}`);
  });
});
