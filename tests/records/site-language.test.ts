import { expect, test } from 'vitest';
import { languageSchema } from '../../src/records/language.ts';
import { directionOf, inLanguage, ofLanguage } from '../../src/records/site-language.ts';

test('a language runs as its script does: the one its tag names, or the usual one', () => {
  const backward =
    'ar he fa ur ps sd ug ckb yi dv syr arc nqo ff-Adlm az-Arab pa-Arab ku-Arab uz-AF ms-Arab rhg ar-SD iw';
  const forward = 'en fr es zh ja ko th hi ru el am ti bo my km lo ka hy ff az pa ku uz ms ar-Latn he-Latn und';
  for (const tag of backward.split(' ')) expect(directionOf(tag), tag).toBe('rtl');
  for (const tag of forward.split(' ')) expect(directionOf(tag), tag).toBe('ltr');
});

test('words of another language say it and which way they run, and those of the site’s own say nothing', () => {
  expect(inLanguage('fa')).toEqual({ lang: 'fa', dir: 'rtl' });
  expect(inLanguage('fr')).toEqual({ lang: 'fr', dir: 'ltr' });
  expect(inLanguage('en')).toEqual({});
  expect(inLanguage(undefined)).toEqual({});
  expect(ofLanguage('en')).toEqual({ lang: 'en', dir: 'ltr' });
});

test('a tag that no program can read is none', () => {
  for (const tag of ['en', 'zh-Hant-TW', 'es-419', 'und'])
    expect(languageSchema.safeParse(tag).success, tag).toBe(true);
  for (const tag of ['en-a', 'fr-toolongapart', 'ar-', 'en-x', 'ar-Arab-Arab']) {
    expect(languageSchema.safeParse(tag).success, tag).toBe(false);
  }
});
