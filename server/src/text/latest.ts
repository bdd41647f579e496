// What was made of the last texts, within a stated number of them and of their characters.

interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
  readonly characters: number;
}

/**
 * Keeps the latest values by a name. No `Map`: each time its table is made anew the old one points to it, so that one old
 * table which has outlived a collection of young memory would hold on to every value after it.
 */
export class Latest<Value> {
  readonly #most: number;
  readonly #mostCharacters: number;
  /** The oldest first. */
  #entries: readonly Entry<Value>[] = [];

  constructor(most: number, mostCharacters: number) {
    this.#most = most;
    this.#mostCharacters = mostCharacters;
  }

  get(key: string): Value | undefined {
    return this.#entries.find((entry) => entry.key === key)?.value;
  }

  /** Keeps a value whose text has so many characters; one that is there stays as it is. */
  keep(key: string, value: Value, characters: number): void {
    if (this.#entries.some((entry) => entry.key === key)) return;
    const entries = [...this.#entries, { key, value, characters }].slice(-this.#most);
    let sum = entries.reduce((total, entry) => total + entry.characters, 0);
    while (sum > this.#mostCharacters) sum -= entries.shift()!.characters;
    this.#entries = entries;
  }
}
