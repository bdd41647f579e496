import { describe, expect, test } from 'vitest';
import { forms, tableIds } from '../../server/src/form/index.ts';
import type { Form } from '../../server/src/form/schema.ts';

interface Explained {
  readonly name: string;
  readonly explanation: string;
  readonly articles: readonly string[];
}

function explained(form: Form): Explained[] {
  const parts: Explained[] = form.sections.map((section) => ({ ...section, name: section.id }));
  const variantRows = form.variants.flatMap((variant) => [...variant.rows, ...variant.groups]);
  for (const id of tableIds) {
    const { rows, groups, heads } = form.tables[id];
    for (const part of [...rows, ...groups, ...variantRows]) parts.push({ ...part, name: part.key });
    for (const head of heads) parts.push({ ...head, name: head.key, articles: [] });
    for (const row of rows)
      for (const column of row.columns) parts.push({ ...column, name: `${row.key}.${column.id}`, articles: [] });
  }
  return parts;
}

describe.each(forms.map((form) => [form.edition, explained(form)] as const))('edition %s', (_, parts) => {
  test('everything is explained in one to three sentences', () => {
    for (const { name, explanation } of parts) {
      const sentences = explanation.split('。').slice(0, -1);
      expect(sentences.length, name).toBeGreaterThanOrEqual(1);
      expect(sentences.length, name).toBeLessThanOrEqual(3);
      expect(explanation, name).toMatch(/。$/);
      expect(explanation.length, name).toBeLessThanOrEqual(110);
    }
  });

  test('articles are of the 56, written as references', () => {
    for (const { name, articles } of parts)
      for (const article of articles) {
        expect(article, name).toMatch(/^\d+(\.\d+)?(\(\d+\))?$/);
        expect(Number.parseInt(article, 10), name).toBeLessThanOrEqual(56);
      }
  });
});
