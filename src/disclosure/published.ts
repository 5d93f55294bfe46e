import type { Code } from '../config/code-list.js';
import type { SetAsideReason, Status } from '../config/vocabulary.js';
import type { AreaSums, ShareFigure } from '../cube/cube.js';
import { publishingKey } from './key.js';

export type { AreaSums, ShareFigure };

/** What protection lets through of one run. Nothing after this room sees any other counts. */
export interface PublishedCounts {
  /** The least number of answers behind a group's figures. */
  readonly minimum: number;
  readonly waves: readonly PublishedWave[];
  /**
   * The variables by which answers are kept apart because several kinds of respondents have given them. Tables by none
   * of them have question figures of status `not-pooled`; those figures stand in the sibling by `respondent`.
   */
  readonly keptApart?: readonly string[];
}

export interface PublishedWave {
  readonly wave: string;
  /** The total first (`by` empty), then the pipeline's breakdowns in its order. */
  readonly tables: readonly PublishedTable[];
  /** The variables that every unit with an offered count is told by; empty when there is none, or they differ. */
  readonly offeredBy: readonly string[];
  /** Units whose answers are in the results but in no response rate. */
  readonly outsideRate: OutsideRate;
  /** Respondents by how they answered: one table per mode variable that no breakdown shows already. */
  readonly modes?: readonly PublishedMode[];
  /** What came in and what became of it; absent when the wave was not read from exports. */
  readonly intake?: PublishedIntake;
}

export interface OutsideRate {
  /** Those that are a published group. */
  readonly named: readonly UnitOutsideRate[];
  /** How many more there are. */
  readonly others: number;
}

/** A unit by its categories, and why it is in no rate. */
export interface UnitOutsideRate {
  readonly by: readonly string[];
  readonly group: readonly string[];
  readonly reason: 'not-reported' | 'more-answers-than-offered';
}

/** Numbers of respondents alone, without rates and questions. */
export interface PublishedMode {
  readonly variable: string;
  readonly withheld: PublishedTable['withheld'];
  readonly groups: readonly PublishedModeGroup[];
}

export interface PublishedModeGroup {
  readonly category: string;
  /** Like that of a `PublishedGroup`. */
  readonly status: Status;
  readonly respondents: number | null;
}

/** The way from forms to answers: received − not entered = rows read − set aside = answers. Null is withheld. */
export interface PublishedSteps {
  /** Forms that came in; null as well when the pipeline does not say. */
  readonly received: number | null;
  readonly rowsRead: number | null;
  readonly setAside: Readonly<Record<SetAsideReason, number | null>>;
  readonly answers: number | null;
}

export interface PublishedIntake extends PublishedSteps {
  readonly files: readonly PublishedFile[];
}

export interface PublishedFile extends PublishedSteps {
  /** As seen from the pipeline. */
  readonly path: string;
  readonly status: Status;
}

export interface PublishedTable {
  /** Background variables; empty for the total. */
  readonly by: readonly string[];
  /** `whole` when so little would remain that nothing is shown, empty groups included. */
  readonly withheld: 'nothing' | 'some' | 'whole';
  /**
   * One per combination of categories in codebook order, empty ones included; those with `missing` last, and only when
   * not empty and the table is not withheld whole.
   */
  readonly groups: readonly PublishedGroup[];
}

export interface PublishedGroup {
  /** Category ids, one per variable of the table; `missing` for all missing kinds together. */
  readonly group: readonly string[];
  /** Whether any of the categories is `missing` ("uppgift saknas"). */
  readonly missing: boolean;
  /** `ok`, `withheld`, `empty` (nobody), `not-asked` (the variable was not in the wave) or `not-reported` (printed shares alone). */
  readonly status: Status;
  /** Null unless `ok`. */
  readonly respondents: number | null;
  readonly rate: PublishedRate;
  /** One per step of the wave's ladder, the widest first; empty when it has none. */
  readonly coverage: readonly PublishedCoverage[];
  readonly questions: readonly PublishedQuestion[];
  /** One per area that has a share of its own; absent in counts that were not made from a cube. */
  readonly areas?: readonly PublishedArea[];
}

/** An area in a group: what its pooled share's interval follows from. The share itself is that of its questions. */
export interface PublishedArea {
  readonly area: string;
  /** Like that of its questions, `withheld` as soon as what was answered to one of them is; `not-asked` when fewer than two were. */
  readonly status: Status;
  /** Those of its questions that were asked. */
  readonly questions: readonly string[];
  /** Null unless `ok`, and when they were not kept. */
  readonly sums: AreaSums | null;
}

/** Both sides of a response rate. Units without a usable offered count are in neither. */
export interface PublishedRate {
  /** `ok`, `withheld`, `empty` (nothing offered), `not-asked` (like the group) or `not-reported`. */
  readonly status: Status;
  readonly offered: number | null;
  readonly answered: number | null;
}

/** Both sides of a coverage: the offered of the response rate, and how many there are at a step above. */
export interface PublishedCoverage {
  readonly step: string;
  /** `ok`, `not-reported` (by one of the units at least), or what keeps the response rate from being shown. */
  readonly status: Status;
  readonly offered: number | null;
  readonly count: number | null;
}

export interface PublishedQuestion {
  readonly question: string;
  /** `ok`, `withheld`, `empty` (asked, no valid answer), `not-asked`, `not-pooled` (see `keptApart`), or `not-reported` (in print, but not for the group). */
  readonly status: Status;
  /** Respondents per code of the question's code list, in its order; null unless `ok` or `empty`, and for printed figures. */
  readonly counts: readonly QuestionCount[] | null;
  /** How many gave a valid answer, where only what they answered is withheld. */
  readonly base?: PublishedBase;
  /** The share of positive answers where it comes from print, `ok` and without counts. */
  readonly printed?: ShareFigure;
}

export interface PublishedBase {
  readonly valid: number;
  /** Respondents per code that is no valid answer. */
  readonly others: readonly QuestionCount[];
}

export interface QuestionCount extends Code {
  readonly count: number;
}

/**
 * The proof that counts have been protected. Only this folder can make one, since the constructor wants
 * its key; what is inside is frozen to the bottom.
 */
export class Published {
  readonly #counts: PublishedCounts;

  constructor(counts: PublishedCounts, key: typeof publishingKey) {
    if (key !== publishingKey) throw new TypeError('Published is made in disclosure/ only');
    this.#counts = deepFreeze(counts);
    Object.freeze(this);
  }

  get counts(): PublishedCounts {
    return this.#counts;
  }

  /** Whether a value is a real `Published`, not an object that looks like one. */
  static is(value: unknown): value is Published {
    return typeof value === 'object' && value !== null && #counts in value;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
