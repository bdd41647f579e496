// `npm run architecture`: draws the picture in docs/ARCHITECTURE.md anew from the imports.

import { readFileSync, writeFileSync } from 'node:fs';
import { folderGraph, pictureOf, readImports, withPicture } from './support/imports.ts';

const page = 'docs/ARCHITECTURE.md';
writeFileSync(page, withPicture(readFileSync(page, 'utf8'), pictureOf(folderGraph(readImports()))));
