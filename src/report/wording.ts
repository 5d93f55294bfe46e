import { absenceWording } from './wording/absence.js';
import { answerWording } from './wording/answers.js';
import { changeWording } from './wording/changes.js';
import { groupWording } from './wording/groups.js';
import { intakeWording, reasonHeading, reasonWording } from './wording/intake.js';
import { kindWording } from './wording/kinds.js';
import { methodWording, offeredWording } from './wording/method.js';
import { pageWording } from './wording/page.js';
import { printedWording } from './wording/printed.js';
import { rateWording } from './wording/rates.js';
import { summaryWording } from './wording/summary.js';
import { terms } from './wording/terms.js';

/** Every sentence and word of a report that the program writes itself, Swedish and English beside each other. */
export const wording = {
  terms,
  change: changeWording,
  summary: summaryWording,
  rate: rateWording,
  answer: answerWording,
  group: groupWording,
  absence: absenceWording,
  kind: kindWording,
  intake: intakeWording,
  reason: reasonWording,
  reasonHeading,
  method: methodWording,
  printed: printedWording,
  offered: offeredWording,
  page: pageWording,
};
