import type { Context, ReportWave } from './context.js';

/**
 * Whether a wave has no response rate because every offered count that was reported is less than the answers, and not
 * because none was. Told only beside a published number of answers.
 */
export function offeredFewerThanAnswered({ id, wave }: ReportWave, { find, published }: Context): boolean {
  const total = find.table(id, [])?.groups[0];
  if (total?.status !== 'ok' || total.rate.status !== 'not-reported') return false;
  if (wave.offered?.kind === 'total') return true;
  const outside = published.counts.waves.find((one) => one.wave === id)?.outsideRate;
  if (!outside || outside.others > 0 || outside.named.length === 0) return false;
  return outside.named.every(({ reason }) => reason === 'more-answers-than-offered');
}
