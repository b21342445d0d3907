import { expect, test } from 'vitest';
import { Pools } from '../../scripts/bench/drawn.ts';
import { WordCounter } from '../../scripts/bench/phrases.ts';
import { planSessions, spreadTexts } from '../../scripts/bench/plan.ts';
import { Chance } from '../../scripts/bench/words.ts';

function textOf(name: string) {
  const sentence = (number: number) => `${name} has a sentence of its own with the number ${number}.`;
  const blocks = [1, 2, 3].map((number) => ({ k: 'para' as const, t: `${sentence(number)} ${sentence(number + 10)}` }));
  return { language: 'en', title: `4/1. ${name}`, blocks };
}

test('no sentence follows one of the same text, and all of them are drawn', () => {
  const pools = new Pools();
  for (const name of ['First', 'Second', 'Third']) pools.add(textOf(name));
  const [voice, chance] = [pools.voice('en'), new Chance(7)];
  const drawn = Array.from({ length: 500 }, () => voice.sentence(chance));
  const from = drawn.map((sentence) => sentence.split(' ')[0]);
  expect(from.filter((name, index) => name === from[index - 1])).toEqual([]);
  expect(new Set(drawn).size).toBe(18);
  expect(['First', 'Second', 'Third']).toContain(voice.title(chance));
});

test('of more phrases than are counted at once, the share that stands once is told from a sample', () => {
  const counter = new WordCounter();
  for (let number = 0; number < 900_000; number += 1) {
    const phrase = `${number % 1000} ${Math.floor(number / 1000)} and so on`;
    counter.add(phrase);
    if (number % 3 === 0) counter.add(phrase);
  }
  const { words, distinctWords, phrasesOnce } = counter.counts();
  expect({ words, distinctWords }).toEqual({ words: 6_000_000, distinctWords: 1003 });
  expect(phrasesOnce).toBeCloseTo(2 / 3, 2);
});

test('texts are spread over 1951 to 2026, and no two sessions of a body share a day', () => {
  const texts = spreadTexts(0, 5000);
  expect(texts.at(0)?.date).toBe('1951-01-01');
  expect(texts.at(-1)?.date).toMatch(/^2026-/);
  const sessions = planSessions(texts);
  expect(sessions.flatMap((session) => session.texts).sort((a, b) => a - b)).toEqual(texts.map(({ number }) => number));
  for (const own of Map.groupBy(sessions, ({ body }) => body.id).values()) {
    expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index + 1));
    expect(own.filter(({ start }, index) => start <= (own[index - 1]?.end ?? ''))).toEqual([]);
  }
});
