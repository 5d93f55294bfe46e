import { message } from './message.js';

/** Messages about kept cubes. */
export const cubeMessages = {
  'cube-unreadable': message<{ path: string; reason: string }>({
    sv: (d) =>
      `${d.path} går inte att läsa som en kub (${d.reason}). Skapa den på nytt med ”svarsbild count”.`,
    en: (d) => `${d.path} cannot be read as a cube (${d.reason}). Make it again with “svarsbild count”.`,
  }),
  'cube-version': message<{ path: string; version: string }>({
    sv: (d) =>
      `Kuben ${d.path} har version ${d.version}, som det här programmet inte läser. Skapa den på nytt med ”svarsbild count”.`,
    en: (d) =>
      `The cube ${d.path} has version ${d.version}, which this program does not read. Make it again with “svarsbild count”.`,
  }),
  'cube-not-ours': message<{ path: string }>({
    sv: (d) =>
      `${d.path} finns redan och är ingen kub, så den skrivs inte över. Ange en annan fil med --out, eller ta bort den först.`,
    en: (d) =>
      `${d.path} exists already and is not a cube, so it is not overwritten. Give another file with --out, or remove it first.`,
  }),
  'cube-of-other-wave': message<{ path: string; counted: string; named: string }>({
    sv: (d) =>
      `Kuben ${d.path} räknades för vågen ”${d.counted}”, men används här för ”${d.named}”. Kontrollera att det är rätt fil.`,
    en: (d) =>
      `The cube ${d.path} was counted for the wave “${d.counted}”, but is used for “${d.named}” here. Check that it is the right file.`,
  }),
  'cube-differs': message<{ path: string; what: string }>({
    sv: (d) =>
      `Kuben ${d.path} stämmer inte med kodboken: ${d.what}. Räkna om den från svaren, eller rätta kodboken.`,
    en: (d) =>
      `The cube ${d.path} does not agree with the codebook: ${d.what}. Count it anew from the answers, or mend the codebook.`,
  }),
};
