// Writes the JSON Schemas that editors use for codebooks and pipelines. A test checks that they are current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/config/json-schema.js';

const folder = new URL('../data-schemas/json-schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(new URL(name, folder), text);
