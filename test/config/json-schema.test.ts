import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/config/json-schema.js';

describe('jsonSchemas', () => {
  it.each([...jsonSchemas()])(
    '%s is checked in as it is now (else run “npm run generate:schemas”)',
    (name, text) => {
      expect(readFileSync(`data-schemas/json-schema/${name}`, 'utf8')).toBe(text);
    },
  );

  it('knows the keys of a pipeline and refuses others', () => {
    const schema = JSON.parse(jsonSchemas().get('pipeline.schema.json') ?? '');
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['waves', 'breakdowns', 'reports']),
    );
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(['kind', 'id', 'title', 'codebook', 'waves']);
  });
});
