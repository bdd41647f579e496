// Writes what follows from the list of rules: the JSON schema of nianbao.json, and the setting `nianbao.rules` in
// package.json. `npm run schema`.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { configurationSchema } from '../server/src/rules/configurationSchema.ts';
import { rules } from '../server/src/rules/registry.ts';

mkdirSync('schemas', { recursive: true });
writeJson('schemas/nianbao.schema.json', configurationSchema());

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.configuration.properties['nianbao.rules'].propertyNames.enum = rules.map(({ id }) => id);
writeJson('package.json', manifest);

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
