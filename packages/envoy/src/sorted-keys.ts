// SPDX-License-Identifier: Apache-2.0

/** The keys of an object by their UTF-16 code units; quick when they are in order already, as they mostly are. */
export function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i++) {
    if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort();
  }
  return keys;
}
