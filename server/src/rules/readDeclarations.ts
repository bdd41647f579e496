// Reads from a nianbao.json what it declares about the reports: `bodies`, `rollup` and `roster`.

import type { Node } from 'jsonc-parser';
import type { Identity } from '../series/identity.ts';
import { type NodeWalker, quoted, written } from './configurationNodes.ts';
import type { DeclaredBody, Rollup, RosterEntry } from './declarations.ts';

export const BODY_KEYS = ['body', 'year'] as const;
export const ROLLUP_KEYS = ['whole', 'parts'] as const;
export const ROSTER_KEYS = ['body', 'due'] as const;

/** `{ "局/教育*.txt": "青禾县教育局", "旧/jy23.txt": { "body": "青禾县教育局", "year": 2023 } }` */
export function readBodies(walker: NodeWalker, node: Node): DeclaredBody[] {
  const bodies: DeclaredBody[] = [];
  for (const [pattern, , value] of walker.properties(node, '"bodies"')) {
    const identity = value.type === 'object' ? readIdentity(walker, value, pattern) : nameOnly(walker, value, pattern);
    if (identity) bodies.push({ pattern, identity });
  }
  return bodies;
}

function nameOnly(walker: NodeWalker, node: Node, pattern: string): Identity | undefined {
  const body = walker.words(node, `${quoted(pattern)} 的值`);
  return body === undefined ? undefined : { body };
}

function readIdentity(walker: NodeWalker, node: Node, pattern: string): Identity {
  let identity: Identity = {};
  for (const [key, keyNode, value] of walker.properties(node, quoted(pattern))) {
    if (key === 'body') {
      const body = walker.words(value, '"body" 的值');
      if (body !== undefined) identity = { ...identity, body };
    } else if (key === 'year') {
      if (isYear(value.value)) identity = { ...identity, year: value.value };
      else walker.report(value, `"year" 的值应是四位的年份，现为 ${written(value)}；此项没有生效`);
    } else walker.unknownKey(keyNode, key, BODY_KEYS);
  }
  return identity;
}

function isYear(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 2000 && (value as number) < 2100;
}

/** `[{ "whole": "青禾县人民政府", "parts": ["青禾县教育局", "乡镇/"] }]` */
export function readRollup(walker: NodeWalker, node: Node): Rollup[] {
  return walker.items(node, '"rollup"').flatMap((entry) => readWhole(walker, entry) ?? []);
}

function readWhole(walker: NodeWalker, node: Node): Rollup | undefined {
  let whole: string | undefined;
  let parts: readonly string[] | undefined;
  for (const [key, keyNode, value] of walker.properties(node, '"rollup" 的每一项')) {
    if (key === 'whole') whole = walker.words(value, '"whole" 的值');
    else if (key === 'parts') parts = readParts(walker, value);
    else walker.unknownKey(keyNode, key, ROLLUP_KEYS);
  }
  if (whole !== undefined && parts !== undefined && parts.length > 0) return { whole, parts };
  if (node.type === 'object') walker.report(node, '此项缺少 "whole"（汇总年报）或 "parts"（组成部分），没有生效');
  return undefined;
}

/** A part that cannot be read takes the whole entry with it: a sum without it would be wrong. */
function readParts(walker: NodeWalker, node: Node): string[] | undefined {
  if (typeof node.value === 'string') return [node.value];
  const parts = walker.items(node, '"parts"').map((item) => walker.words(item, '"parts" 的每一项'));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** `["青禾县教育局", { "body": "青禾县水利局", "due": "02-15" }]` */
export function readRoster(walker: NodeWalker, node: Node): RosterEntry[] {
  return walker.items(node, '"roster"').flatMap((entry) => {
    if (entry.type === 'object') return readRosterEntry(walker, entry) ?? [];
    const body = walker.words(entry, '"roster" 的每一项');
    return body === undefined ? [] : [{ body }];
  });
}

function readRosterEntry(walker: NodeWalker, node: Node): RosterEntry | undefined {
  let body: string | undefined;
  let due: string | undefined;
  for (const [key, keyNode, value] of walker.properties(node, '"roster" 的每一项')) {
    if (key === 'body') body = walker.words(value, '"body" 的值');
    else if (key !== 'due') walker.unknownKey(keyNode, key, ROSTER_KEYS);
    else if (isDay(value.value)) due = value.value;
    else walker.report(value, `"due" 的值应是月和日，如 "01-31"，现为 ${written(value)}；此项没有生效`);
  }
  if (body === undefined) {
    walker.report(node, '此项缺少 "body"（机关名称），没有生效');
    return undefined;
  }
  return { body, ...(due !== undefined && { due }) };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
}
