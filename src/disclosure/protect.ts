import type { Codebook } from '../config/codebook.js';
import type { Solver } from '../linear/linear-program.js';
import type { Publication } from '../publication/ledger.js';
import { bySource, type CountedSource, countedSource, type SecretWave } from './counted-source.js';
import { stepsOf } from './counted-steps.js';
import { keptApart, withSiblings } from './kept-apart.js';
import { publishingKey } from './key.js';
import { lateTables, lateTablesOfWindow } from './late-tables.js';
import { unitVariables } from './offered-units.js';
import { outsideRate } from './outside-rate.js';
import type { ProtectionPolicy } from './policy.js';
import { printedQuestions } from './printed-shares.js';
import { decideSource } from './protect-source.js';
import { changedWaves, type ProtectionLog, tableLogs } from './protection-log.js';
import { Published, type PublishedWave } from './published.js';
import { publishedTable } from './published-table.js';
import { structural } from './questions.js';
import { sourceFacts } from './source-facts.js';

export interface ProtectionRequest {
  readonly codebook: Codebook;
  /** Background variables of each breakdown (one) or crossing (several). The total need not be listed. */
  readonly breakdowns: readonly (readonly string[])[];
  readonly policy: ProtectionPolicy;
  /** Whether question figures may add kinds of respondents together; not when left out. */
  readonly poolRespondents?: boolean;
  readonly waves: readonly SecretWave[];
  /** What has been published of the survey before; nothing when left out. */
  readonly publications?: readonly Publication[];
}

/**
 * Lets through the counts that may be published, and hides so many others that nobody can work out a group with
 * fewer respondents, offered forms or valid answers than the minimum, nor that it is within a narrow range, by adding
 * and subtracting what is published. Each wave is a source of its own: respondents of different waves do not add up to
 * anything. Windows of one source, which share respondents, are protected together: no figure of one less that of
 * another gives a small group away.
 *
 * @see methods, disclosure control. Similar to R's GaussSuppression.
 * @throws Error when a breakdown names a variable that the codebook does not have
 */
export function protect(request: ProtectionRequest, solver: Solver): Protected {
  const { codebook, policy, waves, publications = [] } = request;
  const apart = request.poolRespondents
    ? []
    : keptApart(
        codebook,
        waves.map(({ cube }) => cube),
      );
  const breakdowns = withSiblings(request.breakdowns, apart);
  const { minimum } = policy;
  const sources = bySource(waves)
    .map((source) => countedSource(source, { codebook, breakdowns, minimum, apart, publications }))
    .map((source) => protectedSource({ ...request, breakdowns }, source, solver));
  const published = new Map(sources.flatMap((source) => source.waves.map((wave) => [wave.wave, wave])));
  const counts = {
    minimum,
    waves: waves.flatMap(({ id }) => published.get(id) ?? []),
    ...(apart.length > 0 && { keptApart: apart }),
  };
  const log = {
    tables: sources.flatMap((source) => source.log.tables),
    changed: sources.flatMap((source) => source.log.changed),
  };
  return { published: new Published(counts, publishingKey), log };
}

export interface Protected {
  readonly published: Published;
  /** For the analyst alone. */
  readonly log: ProtectionLog;
}

function protectedSource(
  { codebook, breakdowns, policy }: ProtectionRequest,
  source: CountedSource,
  solver: Solver,
): { readonly waves: readonly PublishedWave[]; readonly log: ProtectionLog } {
  const facts = sourceFacts(source, codebook, policy);
  const decided = decideSource(facts, policy, solver);
  const { waves } = source;
  const tablesOfWaves = waves.map((wave): PublishedWave => {
    const steps = stepsOf(wave.units);
    const decisions = {
      ...decided,
      coverages: new Map(
        [...decided.coverages].map(([group, all]) => [group, all.filter(({ step }) => steps.includes(step))]),
      ),
      questions: decided.questions.map((statuses) => structural(wave.tables, statuses)),
      printed: printedQuestions(wave.cube, wave.tables, wave.minimum),
    };
    const tables = wave.tables.map((table) => publishedTable(wave.cube, wave, table, decisions));
    const others = outsideRate(wave, tables);
    const late =
      waves.length === 1 && !facts.earlier.isChanged
        ? lateTables(codebook, breakdowns, { wave, facts, decisions: { ...decided, ...decisions }, solver })
        : lateTablesOfWindow(wave, decided.groups);
    return { wave: wave.id, tables, offeredBy: unitVariables(wave.units), outsideRate: others, ...late };
  });
  const log = {
    tables: tableLogs(source, decided),
    changed: changedWaves(facts),
  };
  return { waves: tablesOfWaves, log };
}
