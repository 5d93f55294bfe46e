import { z } from 'zod';
import { codebookShape } from './codebook-shape.js';
import { pipelineShape } from './pipeline-shape.js';

/** JSON Schemas for editors, by file name in `data-schemas/json-schema/`, as the text of each file. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['codebook.schema.json', schemaText(codebookShape, 'Svarsbild: codebook')],
    ['pipeline.schema.json', schemaText(pipelineShape, 'Svarsbild: pipeline')],
  ]);
}

function schemaText(shape: z.ZodType, title: string): string {
  const schema = z.toJSONSchema(shape, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      // Our scalars arrive as text; an editor sees them typed.
      const typed = z.globalRegistry.get(zodSchema)?.jsonSchema;
      if (!typed) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      Object.assign(jsonSchema, typed);
    },
  });
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}
