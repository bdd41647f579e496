// The imports between the folders of the code, read from the files, and the picture of them in docs/ARCHITECTURE.md.

import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';

export interface Import {
  /** Path from the project's folder. */
  readonly from: string;
  /** Path of a file, or the name of a module. */
  readonly to: string;
}

const IMPORT = /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gm;

/** Every import in `server/src` and `client/src`. */
export function readImports(): Import[] {
  const files = ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.split(sep).join('/')}`),
  );
  return files.flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(IMPORT)].map((match) => {
      const target = (match[1] ?? match[2] ?? match[3])!;
      return { from, to: target.startsWith('.') ? posix.join(posix.dirname(from), target) : target };
    }),
  );
}

/** The folder of `server/src` that a file lies in, or `client`; undefined for what is not ours. */
export function folderOf(path: string): string | undefined {
  const match = /^(?:(client)\/src|server\/src\/([^/]+))\//.exec(path);
  return match?.[1] ?? match?.[2];
}

/** Folder → the folders that it imports from, both in alphabetical order. */
export function folderGraph(imports: readonly Import[]): Map<string, string[]> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [folder, other] = [folderOf(from)!, folderOf(to)];
    for (const name of [folder, other]) if (name && !graph.has(name)) graph.set(name, new Set());
    if (other && other !== folder) graph.get(folder)!.add(other);
  }
  return new Map([...graph].sort(byName).map(([folder, others]) => [folder, [...others].sort()]));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** The graph as a Mermaid picture. An arrow that a longer way says as well is left out. */
export function pictureOf(graph: ReadonlyMap<string, readonly string[]>): string {
  const arrows = [...graph].flatMap(([folder, others]) =>
    others
      .filter((other) => !others.some((between) => between !== other && reaches(graph, between, other)))
      .map((other) => `  ${folder} --> ${other}`),
  );
  return ['```mermaid', 'graph LR', ...arrows, '```'].join('\n');
}

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  return graph.get(from)!.some((next) => next === to || reaches(graph, next, to));
}

const PICTURE = /```mermaid\n[\s\S]*?\n```/;

/** The page with its picture replaced by this one; throws where it has none. */
export function withPicture(page: string, picture: string): string {
  if (!PICTURE.test(page)) throw new Error('The page has no picture to replace');
  return page.replace(PICTURE, () => picture);
}
