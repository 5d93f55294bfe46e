import { messageOf } from '../../src/problems/problem.js';
import { checkPipeline } from '../../src/stages/check-pipeline.js';
import { fakeEffects } from '../fake-effects.js';

export const codebook = `
id: enkat
title: Enkäten
scales:
  unit: {categories: [{id: angstrom, label: Ångström}, {id: ovrig, label: Övrig}]}
  nojd: {categories: [{id: ja, label: Ja, positive: true}, {id: nej, label: Nej}]}
variables:
  - {id: enhet, role: background, label: Enhet, scale: unit}
  - {id: nojd, role: question, label: Nöjd?, scale: nojd}
`;

/** What `check` tells of a survey with one wave, as `code: Swedish message`, with the pipeline's line where it has one. */
export async function checkedWave(
  wave: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string[]> {
  const pipeline = `kind: survey
id: enkat
title: Enkäten
codebook: enkat.yaml
waves:
  - ${wave}
`;
  const effects = fakeEffects({ 'p.yaml': pipeline, 'enkat.yaml': codebook, ...files });
  const { problems } = await checkPipeline('p.yaml', effects);
  return problems.map((p) => {
    const line = p.place?.line === undefined ? '' : `${p.place.line}:${p.place.column} `;
    return `${line}${p.severity} ${p.code}: ${messageOf(p, 'sv')}`;
  });
}

/** A file with answers: one row per unit named. */
export function answersOf(...units: string[]): string {
  return `Enhet;nojd\n${units.map((unit) => `${unit};Ja\n`).join('')}`;
}
