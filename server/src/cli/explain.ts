// The command `explain`: the page of a rule, or what an article of the 条例 says and means for a report.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArticleName } from '../regulation/articles.ts';
import { explainArticle } from '../regulation/explain.ts';
import { ruleOf, rules } from '../rules/registry.ts';
import { EXIT_FINE } from './exitCodes.ts';
import { failureOf, UsageError } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

/** Prints the pages of the rules and articles named: `sum/balance`, `第三十六条`, `36`. */
export async function explain(names: readonly string[], { stdout, programFolder }: Surroundings): Promise<number> {
  const pages = await Promise.all(names.map((name) => pageOf(name, programFolder)));
  await stdout.write(pages.map((page) => `${page.trimEnd()}\n`).join('\n'));
  return EXIT_FINE;
}

async function pageOf(name: string, programFolder: string): Promise<string> {
  if (ruleOf(name)) return rulePage(name, programFolder);
  const article = readArticleName(name);
  const explanation = article === undefined ? undefined : explainArticle(article);
  if (explanation !== undefined) return explanation;
  if (article !== undefined) throw new UsageError(`《条例》没有第 ${article} 条`);
  throw new UsageError(
    `没有规则或条文 ${name}。可用的规则：\n${rules.map(({ id, title }) => `  ${id}  ${title}`).join('\n')}`,
  );
}

async function rulePage(id: string, programFolder: string): Promise<string> {
  try {
    return await readFile(path.join(programFolder, 'docs', 'rules', `${id}.md`), 'utf8');
  } catch (error) {
    throw new UsageError(`读不到规则 ${id} 的说明：${failureOf(error).message}`);
  }
}
