// SPDX-License-Identifier: Apache-2.0

/**
 * Structural equality of plain data (K2.3): primitives by Object.is; arrays in order; plain objects by their own enumerable keys,
 * whose order does not count; Map and Set in iteration order, since readers see it; Date by time; typed arrays, DataView and ArrayBuffer
 * bytewise. Anything else (class instances, functions) is equal only to itself. Cyclic data overflows the stack: do not.
 */
export function equalData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const proto: unknown = Object.getPrototypeOf(a);
  if (proto !== Object.getPrototypeOf(b)) return false;
  if (proto === Object.prototype || proto === null) return equalRecords(a, b);
  if (Array.isArray(a)) return Array.isArray(b) && equalArrays(a, b);
  if (a instanceof Map) return b instanceof Map && equalMaps(a, b);
  if (a instanceof Set) return b instanceof Set && equalArrays([...a], [...b]);
  if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
  if (ArrayBuffer.isView(a)) return ArrayBuffer.isView(b) && equalBytes(bytesOf(a), bytesOf(b));
  if (a instanceof ArrayBuffer) return b instanceof ArrayBuffer && equalBytes(new Uint8Array(a), new Uint8Array(b));
  return false;
}

function equalArrays(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!equalData(a[i], b[i])) return false;
  return true;
}

function equalRecords(a: object, b: object): boolean {
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  for (const key of keys) if (!Object.hasOwn(right, key) || !equalData(left[key], right[key])) return false;
  return true;
}

function equalMaps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const other = others.next().value;
    if (other === undefined || !equalData(key, other[0]) || !equalData(value, other[1])) return false;
  }
  return true;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
