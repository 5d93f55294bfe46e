import fc from 'fast-check';

/*
 * Properties draw the same cases every time, so that a test says the same of the same program. FC_SEED draws others:
 * FC_SEED=$RANDOM npm test
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2018) });
