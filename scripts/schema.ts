// Writes the JSON schema of nianbao.json: npm run schema.

import { mkdirSync, writeFileSync } from 'node:fs';
import { configurationSchema } from '../server/src/rules/configurationSchema.ts';

mkdirSync('schemas', { recursive: true });
writeFileSync('schemas/nianbao.schema.json', `${JSON.stringify(configurationSchema(), null, 2)}\n`);
