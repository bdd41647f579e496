// Walking the tree of a nianbao.json: what every key needs, and the words for what is wrong.

import { getNodeValue, type Node } from 'jsonc-parser';
import { editDistance } from '../text/similarity.ts';
import type { Span } from '../text/span.ts';
import type { Severity } from './rule.ts';

/** Something wrong in the file: what, and what to do, in Chinese. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
}

/** Walks nodes and collects problems on its way. */
export class NodeWalker {
  readonly problems: ConfigurationProblem[] = [];

  /** The properties of an object; reports a node that is none. */
  *properties(node: Node, name: string): Iterable<[key: string, keyNode: Node, value: Node]> {
    if (node.type !== 'object') {
      this.report(node, `${name}应为花括号 { } 里的内容，现为 ${written(node)}；没有生效`);
      return;
    }
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (key && value) yield [key.value as string, key, value];
    }
  }

  /** The items of a list; reports a node that is none. */
  items(node: Node, name: string): readonly Node[] {
    if (node.type === 'array') return node.children ?? [];
    this.report(node, `${name} 的值应为方括号里的列表，现为 ${written(node)}；此项没有生效`);
    return [];
  }

  /** The words of a string that are not blank; reports any other node. */
  words(node: Node, name: string): string | undefined {
    if (typeof node.value === 'string' && node.value.trim() !== '') return node.value;
    this.report(node, `${name}应是双引号里的文字，现为 ${written(node)}；此项没有生效`);
    return undefined;
  }

  unknownKey(node: Node, key: string, known: readonly string[]): void {
    const near = nearest(key, known);
    const hint = near ? `是否为 ${quoted(near)}` : `可用的键：${known.map(quoted).join('、')}`;
    this.report(node, `没有 ${quoted(key)} 这个键，${hint}；此项没有生效`);
  }

  report({ offset, length }: Node, message: string): void {
    this.problems.push({ span: { start: offset, end: offset + length }, severity: 'warning', message });
  }
}

/** The known word that a misspelt one most likely means. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 4));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(word, candidate, most);
    if (distance <= most && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}

export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

/** A value as it stands in the file, cut where it is long. */
export function written(node: Node): string {
  return shortened(JSON.stringify(getNodeValue(node)));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
