import type { SetAsideReason } from '../config/vocabulary.js';
import type { ReportWave } from './context.js';
import {
  reasonHeading,
  reasonWording,
  type SetAsideWording,
  undatedHeading,
  undatedWording,
} from './wording/intake.js';

/** The reasons for which rows of the wave may be set aside. */
export function reasonsOf({ wave: { fieldPeriod, window } }: ReportWave): readonly SetAsideReason[] {
  const dated: SetAsideReason[] = fieldPeriod || window ? ['outside-field-period'] : [];
  return [...dated, 'empty', 'duplicate'];
}

/** As it stands after a number. Rows on other days are no part of a window: those set aside have no day at all. */
export function reasonWordingOf(reason: SetAsideReason, { wave }: ReportWave): SetAsideWording {
  return wave.window && reason === 'outside-field-period' ? undatedWording : reasonWording[reason];
}

/** The same as the header of a column. */
export function reasonHeadingOf(reason: SetAsideReason, { wave }: ReportWave): SetAsideWording {
  return wave.window && reason === 'outside-field-period' ? undatedHeading : reasonHeading[reason];
}
