import { codeListOf } from '../../src/config/code-list.js';
import {
  backgroundsOf,
  type CategoricalVariable,
  type Codebook,
  questionsOf,
} from '../../src/config/codebook.js';
import { type MissingKind, missingKinds } from '../../src/config/vocabulary.js';
import { type Cube, type CubeCell, cubeFormat, cubeVersion, type OfferedCell } from '../../src/cube/cube.js';

/** Variable id → category ids; the ids of missing kinds, such as `dont-know`, are categories of their own. */
export type Scales = Readonly<Record<string, readonly string[]>>;

/** Respondents who are all alike: variable id → category id (left out: `no-answer`), and how many they are. */
export interface Alike {
  readonly is: Readonly<Record<string, string>>;
  readonly times: number;
}

export interface Survey {
  readonly codebook: Codebook;
  cube(respondents: readonly Alike[], offered?: readonly OfferedCell[]): Cube;
}

export function surveyOf(backgrounds: Scales, questions: Scales = {}): Survey {
  const codebook: Codebook = {
    id: 'test',
    title: { sv: 'Test' },
    language: 'sv',
    variables: [
      ...Object.entries(backgrounds).map(([id, scale]) => variableOf('background', id, scale)),
      ...Object.entries(questions).map(([id, scale]) => variableOf('question', id, scale)),
    ],
    areas: [],
    waves: {},
    file: 'test.yaml',
  };
  return { codebook, cube: (respondents, offered = []) => cubeOf(codebook, respondents, offered) };
}

export function isMissing(category: string): category is MissingKind {
  return missingKinds.some((kind) => kind === category);
}

export function alike(times: number, is: Alike['is']): Alike {
  return { is, times };
}

function variableOf(
  role: 'background' | 'question',
  id: string,
  categories: readonly string[],
): CategoricalVariable {
  return {
    role,
    id,
    label: { sv: id },
    short: { sv: id },
    columns: [],
    missing: [],
    scale: {
      id,
      ordered: false,
      categories: categories.map((category) => {
        const missing = isMissing(category) ? category : undefined;
        return {
          id: category,
          label: { sv: category },
          aliases: [],
          positive: false,
          ...(missing && { missing }),
        };
      }),
    },
  };
}

/** One cube cell per kind of respondent: a cube from a file would have merged equal groups, which protection must too. */
function cubeOf(codebook: Codebook, respondents: readonly Alike[], offered: readonly OfferedCell[]): Cube {
  const axis = (variable: CategoricalVariable) => ({ id: variable.id, codes: codeListOf(variable) });
  const backgrounds = backgroundsOf(codebook).map(axis);
  const questions = questionsOf(codebook).map(axis);
  const codeOf = ({ id, codes }: { id: string; codes: readonly { id: string }[] }, { is }: Alike): number => {
    const code = codes.findIndex((candidate) => candidate.id === (is[id] ?? 'no-answer'));
    if (code < 0) throw new Error(`${id} has no category ${is[id]}`);
    return code;
  };
  const cells = respondents
    .filter(({ times }) => times > 0)
    .map(
      (kind): CubeCell => ({
        period: '',
        group: backgrounds.map((background) => codeOf(background, kind)),
        respondents: kind.times,
        answers: questions.map((question) => {
          const answer = codeOf(question, kind);
          return question.codes.map((_, code) => (code === answer ? kind.times : 0));
        }),
        areas: [],
      }),
    );
  return {
    format: cubeFormat,
    version: cubeVersion,
    survey: codebook.id,
    backgrounds,
    questions,
    areas: [],
    cells,
    offered,
  };
}
