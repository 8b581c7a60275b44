// SPDX-License-Identifier: Apache-2.0

/** Sets a key that came from outside as an own property of a plain object, as JSON.parse does: `__proto__` is a key like any other. */
export function setKey(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}
