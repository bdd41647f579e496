// What was made of the objects that are worked on now.

/** A report and the one that it is compared with. */
const MOST = 2;

/**
 * Remembers what was made of the last objects, so that it is made once while they are worked on.
 *
 * A `WeakMap` would do the same for all objects. But once it has grown old itself, V8 keeps its values until it collects
 * the old memory: in a folder of reports each of them would be carried along.
 */
export class Recent<Key extends object, Value> {
  #entries: readonly { readonly key: Key; readonly value: Value }[] = [];

  get(key: Key): Value | undefined {
    return this.#entries.find((entry) => entry.key === key)?.value;
  }

  set(key: Key, value: Value): void {
    const others = this.#entries.filter((entry) => entry.key !== key);
    this.#entries = [{ key, value }, ...others].slice(0, MOST);
  }
}
