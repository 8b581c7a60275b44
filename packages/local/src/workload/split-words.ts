// SPDX-License-Identifier: Apache-2.0

/**
 * The words of a command line as a shell would see them, with nothing of a shell behind it: blanks separate, '…' is literal, in "…" a backslash
 * escapes `"` and `\`, elsewhere it escapes anything. Undefined when a quote is not closed.
 */
export function splitWords(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let i = 0; i < line.length; i++) {
    const c = line[i] ?? "";
    if (quote === "'" ? c !== "'" : quote === '"' && c !== '"') {
      const escapes = quote === '"' && c === "\\" && (line[i + 1] === '"' || line[i + 1] === "\\");
      if (escapes) i++;
      word = (word ?? "") + (escapes ? (line[i] ?? "") : c);
    } else if (quote !== "") quote = "";
    else if (c === "'" || c === '"') {
      quote = c;
      word ??= "";
    } else if (c === "\\" && i + 1 < line.length) {
      i++;
      word = (word ?? "") + (line[i] ?? "");
    } else if (c === " " || c === "\t" || c === "\n") {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + c;
  }
  if (quote !== "") return undefined;
  if (word !== undefined) words.push(word);
  return words;
}
