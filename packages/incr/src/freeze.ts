// SPDX-License-Identifier: Apache-2.0
import type { Core } from "./core.ts";
import { GraphError } from "./errors.ts";

/** Debug mode: freezes plain data all the way down, including Map and Set; class instances and bytes are left alone. */
export function freezeInDebug(core: Core, value: unknown): void {
  if (core.debug) freeze(core.frozen, value);
}

function freeze(done: WeakSet<object>, value: unknown): void {
  if (typeof value !== "object" || value === null || done.has(value)) return;
  done.add(value);
  if (value instanceof Map) {
    for (const [key, item] of value) {
      freeze(done, key);
      freeze(done, item);
    }
    refuse(value, ["set", "delete", "clear"]);
  } else if (value instanceof Set) {
    for (const item of value) freeze(done, item);
    refuse(value, ["add", "delete", "clear"]);
  } else if (Array.isArray(value) || isPlain(value)) {
    for (const item of Object.values(value)) freeze(done, item);
    Object.freeze(value);
  }
}

function isPlain(value: object): boolean {
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}

// Object.freeze does not stop Map and Set from changing, so their writers are covered by own properties that throw.
function refuse(target: object, methods: readonly string[]): void {
  for (const method of methods) {
    Object.defineProperty(target, method, {
      value: () => {
        throw new GraphError(`a value of the graph was changed (${method})`);
      },
    });
  }
  Object.freeze(target);
}
