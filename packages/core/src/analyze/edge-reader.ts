// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";

/** Reads settled collections without recording anything: lets the functions of views and translation run outside the graph. */
export const edgeReader: Reader = {
  get: (collection, key) => collection.get(key),
  index: (index, key) => index.get(key),
  all: (collection) => collection.entries(),
  lazy: () => {
    throw new Error("a lazy node is read through its graph");
  },
};
