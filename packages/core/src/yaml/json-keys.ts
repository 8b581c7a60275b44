// SPDX-License-Identifier: Apache-2.0

/** Offsets of keys that stand a second time in one object of a JSON text that parses; `JSON.parse` takes the last one without a word. */
export function duplicateJsonKeys(text: string): readonly number[] {
  const twice: number[] = [];
  /** One entry an open bracket: the keys of an object, or undefined for an array. */
  const open: (Set<string> | undefined)[] = [];
  let expectsKey = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      const end = stringEnd(text, i);
      const keys = open.at(-1);
      if (expectsKey && keys !== undefined) {
        const key: unknown = JSON.parse(text.slice(i, end));
        if (keys.has(String(key))) twice.push(i);
        keys.add(String(key));
        expectsKey = false;
      }
      i = end - 1;
    } else if (c === "{") {
      open.push(new Set());
      expectsKey = true;
    } else if (c === "[") {
      open.push(undefined);
      expectsKey = false;
    } else if (c === "}" || c === "]") {
      open.pop();
      expectsKey = false;
    } else if (c === ",") expectsKey = open.at(-1) !== undefined;
  }
  return twice;
}

/** Offset after the closing quote of the string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}
