/*
 * The closed lists of words that users' files, cubes and tables are written in. Other rooms import the words from here.
 */

/** Why an answer does not count as valid. Counted apart; none enters a share or a denominator by default. */
export const missingKinds = [
  'no-answer',
  'dont-know',
  'refused',
  'not-applicable',
  'not-asked',
  'invalid',
] as const;
export type MissingKind = (typeof missingKinds)[number];

/** Why a row of an export is not counted, in the order in which the reasons are tried. */
export const setAsideReasons = ['outside-field-period', 'empty', 'duplicate'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

export const roles = ['background', 'question', 'id', 'date', 'mode', 'comment'] as const;
export type Role = (typeof roles)[number];

/** The parts of a year that dates can be grouped by (`derive: {period: …}`); a tertial is four months. */
export const periodUnits = ['month', 'tertial', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** What becomes of the distribution of a question in a small group where all have answered alike. */
export const homogeneousFates = ['withhold', 'show'] as const;
export type HomogeneousFate = (typeof homogeneousFates)[number];

/** A group under so many times the minimum is small enough for an answer that all have given to tell of each of them. */
export const homogeneousFactor = 3;

/** What becomes of answers outside the field period. */
export const outsideFates = ['set-aside', 'keep'] as const;
export type OutsideFate = (typeof outsideFates)[number];

/** The kind of denominator behind a response rate; rates of different kinds are not compared silently. */
export const offeredKinds = ['visit', 'mailing', 'population', 'panel'] as const;
export type OfferedKind = (typeof offeredKinds)[number];

/** Whom a form is put to. Their answers are never added together unless the pipeline asks for it. */
export const respondentKinds = ['adult', 'guardian', 'child'] as const;
export type RespondentKind = (typeof respondentKinds)[number];

/** What an estimate measures (`measure` in the tables). */
export const measures = [
  'response-rate',
  'coverage',
  'share',
  'share-positive',
  'dont-know',
  'no-answer',
  'area-positive',
  'mean',
] as const;
export type Measure = (typeof measures)[number];

/** What is measured of the answers themselves (`measure` in `quality.csv`). */
export const qualityMeasures = ['no-answer', 'dont-know', 'r-indicator', 'bias-bound'] as const;
export type QualityMeasure = (typeof qualityMeasures)[number];

/**
 * Whether a figure is there, and if not why (`status` in the tables). `not-comparable` is for comparisons only: both
 * waves may have the figure, but of different kinds. `not-pooled` is a question where the group mixes kinds of
 * respondents: the figure stands in the group's rows by `respondent`.
 */
export const statuses = [
  'ok',
  'withheld',
  'empty',
  'not-asked',
  'not-reported',
  'not-pooled',
  'not-comparable',
] as const;
export type Status = (typeof statuses)[number];

/**
 * The statuses of what is compared between waves. For comparisons of the same groups (`matched-on`): the run has no
 * table of the group's parts, or none of them is shown in both waves.
 */
export const comparisonStatuses = [...statuses, 'not-crossed', 'no-common-group'] as const;
export type ComparisonStatus = (typeof comparisonStatuses)[number];

/**
 * Which respondents of two waves are compared (`basis` in the tables): all; those in groups that are in both waves; or
 * these, mixed as in the earlier wave.
 */
export const bases = ['all', 'matched', 'standardised'] as const;
export type Basis = (typeof bases)[number];

/** What the changes are of that are taken apart (`measure` in `decomposition.csv`). */
export const decomposedMeasures = ['answers', 'response-rate', 'share-positive'] as const;
export type DecomposedMeasure = (typeof decomposedMeasures)[number];

/**
 * What a change is made up of (`component` in `decomposition.csv`). `change` is the whole. `offered` and `rate` are of a
 * number of answers, `composition` and `within` of a rate or share. `without-offered` are answers that no offered count
 * is published for.
 */
export const components = [
  'change',
  'entering',
  'leaving',
  'offered',
  'rate',
  'without-offered',
  'composition',
  'within',
] as const;
export type Component = (typeof components)[number];

/** The groups of a table together of which something is withheld ("övriga"): the whole less the other groups. */
export const otherGroups = 'others';

/** The group of everybody whose category in a background variable is missing, whatever the kind ("uppgift saknas"). */
export const missingGroup = 'missing';
