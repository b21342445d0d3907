import { defineCollection } from 'astro:content';
import { recordsLoader, registerLoader } from './loader.ts';
import { collections as schemas } from './records/collections.ts';
import { registers } from './records/registers.ts';
import { contentDir } from './settings.ts';

const content = contentDir();

export const collections = {
  reports: defineCollection({ loader: recordsLoader('reports', content), schema: schemas.reports }),
  sessions: defineCollection({ loader: recordsLoader('sessions', content), schema: schemas.sessions }),
  budgets: defineCollection({ loader: recordsLoader('budgets', content), schema: schemas.budgets }),
  calendars: defineCollection({ loader: recordsLoader('calendars', content), schema: schemas.calendars }),
  people: defineCollection({ loader: registerLoader('people', content), schema: registers.people }),
  bodies: defineCollection({ loader: registerLoader('bodies', content), schema: registers.bodies }),
  terms: defineCollection({ loader: registerLoader('terms', content), schema: registers.terms }),
  documents: defineCollection({ loader: registerLoader('documents', content), schema: registers.documents }),
  symbols: defineCollection({ loader: registerLoader('symbols', content), schema: registers.symbols }),
  series: defineCollection({ loader: registerLoader('series', content), schema: registers.series }),
  conflicts: defineCollection({ loader: registerLoader('conflicts', content), schema: registers.conflicts }),
  references: defineCollection({ loader: registerLoader('references', content), schema: registers.references }),
};
