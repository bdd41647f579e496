// What a user waits for in a real VS Code: activation, the first findings, the preview panel.

import { spawnSync } from 'node:child_process';
import { milliseconds, printTable, quantile } from './measure.ts';

/** What scripts/vscode/bench.mjs measures, with what is aimed at. */
const NAMES: readonly (readonly [name: string, title: string, aim: string])[] = [
  ['activation', 'activation: its code and its call', ''],
  [
    'clientWork',
    'opening a report: processor time of the extension host until the server is ready',
    '50 ms with activation',
  ],
  ['serverReady', 'opening a report: until the server is ready', ''],
  ['firstDiagnostics', 'opening a report: until its first findings', ''],
  ['panelOpens', 'panel: from the click to the report in it', '300 ms'],
  ['panelFills', "panel: of that, from VS Code's empty page on", ''],
  ['panelFollows', 'panel: from the keystroke to the change in it', '50 ms'],
];

export function benchEditor(): void {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/vscode/bench.mjs'], { encoding: 'utf8' });
  const found = /##times (\{.*\})/.exec(stdout);
  if (status !== 0 || !found) {
    console.log(`\nIn VS Code: nothing was measured\n${stderr || stdout}`);
    return;
  }
  const times: Record<string, number[]> = JSON.parse(found[1]!);
  printTable('In VS Code', [
    ['', 'median', 'worst', 'aim'],
    ...NAMES.map(([name, title, aim]) => {
      const values = times[name] ?? [];
      return [title, milliseconds(quantile(values, 0.5)), milliseconds(quantile(values, 1)), aim];
    }),
  ]);
}
