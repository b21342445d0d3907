import { expect, test } from 'vitest';
import { fold, foldAll, foldWords, plainLetters } from '../../src/records/fold.ts';

test.each([
  ['António', 'antonio'],
  ['CŒUR', 'coeur'],
  ['ﬁnance', 'finance'],
  ['Æsop', 'aesop'],
  ['O’Malley', 'omalley'],
  ['ninety‑sixth', 'ninetysixth'],
  ['migra\u00adtion', 'migration'],
  ['co\u0301digo', 'codigo'],
  ['52,229,662', '52229662'],
  ['Łódź', 'lodz'],
  ['STRAßE', 'strasse'],
  ['Søren', 'soren'],
  ['Đặng', 'dang'],
  ['Þórður', 'thordur'],
  ['Işık', 'isik'],
  ['–', ''],
])('the word %j is compared as %j', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test.each([
  ['Inter-Agency  Standing\nCommittee (IASC)', 'inter agency standing committee iasc'],
  ['Comité EXÉCUTIF', 'comite executif'],
  ['l’Organisation', 'lorganisation'],
  ['  ', ''],
])('the name %j is compared as %j', (name, folded) => {
  expect(foldWords(name)).toBe(folded);
});

test('the words of a text are parted by white space alone, and a list is ordered with its signs', () => {
  expect(foldAll('Ninety-sixth\u00a0Session – Council')).toEqual(['ninetysixth', 'session', 'council']);
  expect(plainLetters('Ndiaye-Ñoño, Émile')).toBe('ndiaye-nono, emile');
});
