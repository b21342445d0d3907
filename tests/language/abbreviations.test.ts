import { describe, expect, test } from 'vitest';
import { layouts } from '../../src/records/edition.ts';
import { leadsOn } from '../../scripts/language/abbreviations.ts';
import { normaliseText } from '../normalise/edition.ts';
import { partsOf } from '../import/pdf/words-of.ts';
import { print } from '../import/pdf/write-pdf.ts';

const cutShort = [
  ...[
    ['heard by St.', 'J. Okello'],
    ['to Prof.', 'Adams'],
  ],
  ...[
    ['par M.', 'Kouassi'],
    ['de la Sra.', 'Ruiz'],
    ['por la Dra.', 'M. Paz'],
    ['del Excmo.', 'Embajador'],
    ['in the U.S.', 'Senate'],
  ],
  ...[
    ['from the Dept.', 'State'],
    ['in fig.', '12'],
    ['see No.', '5 of the list'],
    ['under Art.', 'IV of it'],
    ['voir art.', '12'],
  ],
  ...[
    ['as in paras.', '7 to 9'],
    ['on pp.', '14 and 15'],
    ['in vol.', 'II'],
    ['el núm.', '4'],
    ['en el párr.', '31'],
    ['in 3rd ed.', '2008'],
  ],
  ...[
    ['(cf. above, cf.', 'Annex II)'],
    ['some States, e.g.', 'Peru'],
    ['most, i.e.', 'Chad'],
    ['by approx.', '40 per cent'],
    ['on 5 Dec.', '2008'],
  ],
  ...[
    ['voir p. ex.', 'Paris'],
    ['como p. ej.', 'Lima'],
    ['of the Hon.', 'Minister'],
    ['near Mt.', 'Kenya'],
    ['aux termes de l’art.', '12'],
    ["au sens de l'al.", '3'],
    ['sur l’avis du Dr.', 'Ndiaye'],
    ['selon la rés.', '1309'],
    ['issued as doc.', 'S/25/9'],
    ['see para. 3 of docs.', 'SCPF/41'],
  ],
] as const;

describe('a line whose last word is cut short', () => {
  test.each(cutShort)('goes on: “%s” / “%s”', (line, following) => {
    expect(leadsOn(line, following)).toBe(true);
  });

  test.each([
    ['They live in the U.S.', 'The Council thanked them.'],
    ['He was sent to St.', 'In 2008 he came back.'],
    ['It heard the report.', '3 States spoke.'],
    ['It adopted Annex D.', 'Members spoke.'],
    ['No.', '1'],
    ['Art.', 'IV'],
    ['and so on, etc.', 'Members spoke.'],
    ['The session was closed.', 'A. Introduction'],
    ['It was in part.', '12'],
    ['Elle relève de l’art.', 'Le Conseil en prend acte.'],
    ['Le Conseil a pris acte.', 'Le Président'],
  ])('ends a sentence all the same: “%s” / “%s”', (line, following) => {
    expect(leadsOn(line, following)).toBe(false);
  });

  const full = 'The delegations thanked the former officers of the Council and the group for the year';
  const filled = (words: string) => `${full.slice(0, Math.max(0, 70 - words.length))} ${words}`;

  test.each(layouts)('is of one paragraph with the next in the layout %s', (layout) => {
    for (const [line, following] of cutShort) {
      const rest = `${following} ${full.toLowerCase().slice(0, 40)}.`;
      const { body } = normaliseText(
        `Statement to the Council\n\n${full} and\n${filled(line)}\n${rest}\n\nThe end of it.\n`,
        layout,
      );
      expect(body, `${line} / ${following}`).toContain(`${line} ${following}`);
    }
  });

  test('is of one paragraph with the next in a PDF', async () => {
    for (const [line, following] of cutShort.filter(([words]) => /^[\x20-\x7e]+$/.test(words))) {
      const lines = [
        `${full} one`,
        filled(line),
        `${following} which the Council had before it at the time of its session,`,
      ];
      const parts = await partsOf(print(['Statement to the Council'], { y: 740, size: 16 }) + print(lines));
      expect(parts.join('\n'), `${line} / ${following}`).toContain(`${line} / ${following}`);
    }
  });
});
