import type { PrintedCheck } from '../analysis/printed-check.js';
import { printedChecks } from '../analysis/printed-checks.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Published } from '../disclosure/published.js';
import type { Language } from '../language/language.js';
import { type Problem, problem } from '../problems/problem.js';
import { labels } from '../report/labels.js';
import { oursText, printedName, printedValue, reasonText } from '../report/printed-words.js';

/**
 * How the figures in print disagree with the run's own. A difference that can be explained is good to know; one that
 * cannot is a warning, since either the print or the data may be wrong. What cannot be compared is a note.
 */
export function printedFindings(pipeline: Pipeline, published: Published): Problem[] {
  return printedChecks(published, pipeline.waves, pipeline.codebook).flatMap((check) => {
    const what = inBoth((language) => printedName(check, labels(pipeline.codebook, language), language));
    if (check.outcome === 'agrees') return [];
    if (check.outcome === 'differs') return [difference(check, what)];
    const why = inBoth((language) => reasonText(check, language));
    return [problem('note', 'printed-not-compared', { wave: check.wave, what, why }, check.place)];
  });
}

function difference(
  check: Extract<PrintedCheck, { outcome: 'differs' }>,
  what: Readonly<Record<Language, string>>,
): Problem {
  const details = {
    wave: check.wave,
    what,
    printed: inBoth((language) => printedValue(check, language)),
    ours: inBoth((language) => oursText(check.ours, check, language)),
    reason: inBoth((language) => reasonText(check, language)),
  };
  const severity = check.reason === 'unknown' ? 'warning' : 'note';
  return problem(severity, 'printed-differs', details, check.place);
}

function inBoth(write: (language: Language) => string): Readonly<Record<Language, string>> {
  return { sv: write('sv'), en: write('en') };
}
