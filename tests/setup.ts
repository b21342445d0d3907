import fc from 'fast-check';
import { fuzzSeed } from '../src/settings.ts';

/** Property tests try the same cases every time; `FUZZ_SEED=…` (a number) makes them try others. */
fc.configureGlobal({ seed: fuzzSeed(20261122) });
