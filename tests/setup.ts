import fc from 'fast-check';

/** Property tests try the same cases every time; `FUZZ_SEED=…` (a number) makes them try others. */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20261122) });
