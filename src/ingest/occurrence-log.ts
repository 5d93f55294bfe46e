import { maxOccurrences } from '../limits.js';
import type { Occurrence } from './quality.js';

/** The odd rows and cells of a wave one by one, up to a limit, and how many there were beyond it. */
export class OccurrenceLog {
  readonly listed: Occurrence[] = [];
  unlisted = 0;
  readonly #most: number;

  constructor(most = maxOccurrences) {
    this.#most = most;
  }

  add(occurrence: Occurrence): void {
    if (this.listed.length < this.#most) this.listed.push(occurrence);
    else this.unlisted++;
  }
}
