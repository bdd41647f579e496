// How many random cases a test tries.

/** The number asked for; a tenth of it while mutated code is tried, where each of very many mutants runs them all. */
export function sampleSize(wanted: number): number {
  return process.env.MUTATION_TESTS === undefined ? wanted : Math.ceil(wanted / 10);
}
