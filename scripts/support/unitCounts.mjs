// A reporter for vitest that writes how many tests passed and failed, and which were skipped for what reason, to the file
// that UNIT_COUNTS names. Its own JSON reporter does not tell the reasons.
import fs from 'node:fs';
import path from 'node:path';

export default class UnitCounts {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: [] };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') counts.passed++;
        else if (state === 'failed') counts.failed++;
        else counts.skipped.push(note ? `${test.fullName} (${note})` : test.fullName);
      }
    }
    const file = process.env.UNIT_COUNTS;
    if (!file) throw new Error('UNIT_COUNTS does not name a file');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(counts));
  }
}
