// `npm run bench:glued`: how much of a table whose cells are glued together the equations tell apart.

import { gluedTrial } from '../support/gluedTrial.ts';

const count = 1000;
for (const [name, parted] of [
  ['fully glued', 0],
  ['half spaced', 0.7],
] as const) {
  const start = performance.now();
  const tally = gluedTrial(1, count, parted);
  const each = (performance.now() - start) / count;
  for (const [table, { right, undecided, wrong }] of Object.entries(tally)) {
    const all = right + undecided + wrong.length;
    const share = (part: number) => `${((100 * part) / all).toFixed(1)} %`;
    console.log(
      `${name}, ${table}: read right ${share(right)}, left undecided ${share(undecided)}, read wrong ${wrong.length} of ${all}`,
    );
    if (wrong.length > 0) console.log(wrong.slice(0, 10).join('\n'));
  }
  console.log(`${name}: ${each.toFixed(2)} ms a report`);
}
