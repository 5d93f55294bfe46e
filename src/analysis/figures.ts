import type { Status } from '../config/vocabulary.js';
import type { ShareFigure } from '../disclosure/published.js';
import { wilsonLimits } from '../stats/wilson.js';
import type { Estimate } from './estimate.js';

/** The part of an estimate that says how much; the rest says of what. */
export type Figures = Pick<
  Estimate,
  'numerator' | 'denominator' | 'value' | 'lower' | 'upper' | 'status' | 'nEffective' | 'method'
>;

/**
 * A plain proportion with its 95 % Wilson interval; `empty` when the denominator is 0.
 *
 * @throws RangeError when the numerator is negative or above the denominator
 */
export function proportionOf(numerator: number, denominator: number): Figures {
  if (denominator === 0) return absent('empty');
  const limits = wilsonLimits({ successes: numerator, trials: denominator });
  return {
    numerator,
    denominator,
    value: numerator / denominator,
    ...limits,
    status: 'ok',
    nEffective: denominator,
    method: 'wilson',
  };
}

/**
 * A share in print: like any proportion where its base is in print too; else the value alone, with `printed` for the
 * method and neither counts nor interval.
 */
export function printedProportion(figure: ShareFigure): Figures {
  if ('base' in figure) return proportionOf(figure.positive, figure.base);
  return {
    numerator: null,
    denominator: null,
    value: figure.share,
    lower: null,
    upper: null,
    status: 'ok',
    nEffective: null,
    method: 'printed',
  };
}

/**
 * No figures, and why.
 *
 * @throws TypeError for `ok`: then the published counts lack what their status promises
 */
export function absent(status: Status): Figures {
  if (status === 'ok') throw new TypeError('published as ok, but without its counts');
  return {
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    status,
    nEffective: null,
    method: '',
  };
}
