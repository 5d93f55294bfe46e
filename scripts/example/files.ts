import { childSurveyFiles } from './barnenkat/files.js';
import { fosterHomeFiles } from './barnenkat-familjehem/files.js';
import { filesOf2017 } from './brukarundersokning/files-2017.js';
import { filesOf2018 } from './brukarundersokning/files-2018.js';
import { wavePlans } from './brukarundersokning/plan.js';
import type { ExampleFile } from './example-file.js';

const writers = { '2017': filesOf2017, '2018': filesOf2018 };

/** Every generated file of the examples: the same bytes each time. */
export function exampleFiles(): ExampleFile[] {
  return [
    ...wavePlans.flatMap((wave) => writers[wave.id](wave)),
    ...childSurveyFiles(),
    ...fosterHomeFiles(),
  ];
}
