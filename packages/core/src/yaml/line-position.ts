// SPDX-License-Identifier: Apache-2.0

/** Line and column, both from 1, of an offset. */
export function linePosition(text: string, offset: number): { line: number; column: number } {
  return createLines(text, offset)(offset);
}

/** Looks up lines and columns of many offsets of one text; `until`: no offset beyond it is asked for. */
export function createLines(
  text: string,
  until: number = text.length,
): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let next = text.indexOf("\n"); next !== -1 && next < until; next = text.indexOf("\n", next + 1))
    starts.push(next + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
