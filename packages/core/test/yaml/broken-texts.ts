// SPDX-License-Identifier: Apache-2.0

/** A text that does not parse, where its mistake stands, and words of the cause that a person would name. */
export interface BrokenText {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

const row = (name: string, text: string, [line, column]: readonly [number, number], words: string): BrokenText => ({
  name,
  text,
  line,
  column,
  words,
});

export const brokenTexts: readonly BrokenText[] = [
  row("key below a full sibling", "a: 1\n  b: 2\n", [2, 3], "`b` is indented 2 columns deeper than `a` on line 1"),
  row(
    "key below a flow value",
    "a:\n  p: [ { x: 1 } ]\n   s: 2\n",
    [3, 4],
    "`s` is indented 1 column deeper than `p` on line 2",
  ),
  row("key below a closed quote", 'a: "x"\n  b: 1\n', [2, 3], "`b` is indented 2 columns deeper than `a`"),
  row("key below a spaced sibling", "a : 1\n  b: 1\n", [2, 3], "`b` is indented 2 columns deeper than `a`"),
  row("key one deeper than an item", "hosts:\n- reviews\n  http: 1\n", [3, 3], "deeper than `- reviews` on line 2"),
  row("key below an item's full key", "a:\n  - b: 1\n     c: 2\n", [3, 6], "`c` is indented 1 column deeper than `b`"),
  row("key between two levels", "a:\n  b: x\n c:\n    d: e\n", [3, 2], "`c` is indented by 1 column, between"),
  row("key between item and parent", "s:\n  h:\n    - a: 1\n   b: 2\n", [4, 4], "indented by 3 columns, between"),
  row("item between levels", "a:\n  - b\n - c\n", [3, 2], "`- c` is indented by 1 column, between"),
  row("key of an item too shallow", "- a: 1\n b: 2\n", [2, 2], "`b` is indented by 1 column, between"),
  row("key among items", "- a\nb: 1\n", [2, 1], "`b` stands among list items (line 1)"),
  row("item among keys", "a: 1\n- b\n", [2, 1], "the list item `- b` stands among keys: `a` on line 1"),
  row("item on its key's line", "a: - b\n", [1, 4], "a list item (`- `) stands on the line of its key"),
  row("tab as indentation", "a:\n\tb: 1\n", [2, 1], "a tab stands in the indentation"),
  row("tab after blanks", "a:\n  b: 1\n  \tc: 2\n", [3, 3], "a tab stands in the indentation"),
  row("single quote not closed", "a: 'x\nb: 2\nc: 3\n", [1, 4], "the quote ' that is opened here is not closed"),
  row("double quote not closed", 'a: "x\nb: 2\nc: 3\n', [1, 4], 'the quote " that is opened here is not closed'),
  row("nested quote not closed", 's:\n  a: "x\n  b: 2\nc: 3\n', [2, 6], 'the quote " that is opened here'),
  row("quote in an item not closed", "- 'a\n- b\n", [1, 3], "the quote ' that is opened here"),
  row("quote closed by a later one", 'a: "x: y\nb: z"\nc: "w\n', [1, 4], 'the quote " that is opened here'),
  row("last quote not closed", "a: 'x' # ok\nb: \"y\n", [2, 4], 'the quote " that is opened here'),
  row("quote at the very end", 'a: "', [1, 4], 'the quote " that is opened here'),
  row("escaped closing quote", 'a: "x\\"\nb: 1\n', [1, 4], 'the quote " that is opened here'),
  row("text after a single quote", "a: 'it's'\n", [1, 8], "text follows after the closing quote '"),
  row("text after a double quote", 'name: x\nvalue: "a" b\n', [2, 11], 'text follows after the closing quote "'),
  row("list bracket not closed", "a: [1, 2\nb: 3\n", [1, 4], "the bracket [ that is opened here is not closed by ]"),
  row("map bracket not closed", "a: {b: 1\nc: 3\n", [1, 4], "the bracket { that is opened here is not closed by }"),
  row("inner bracket not closed", "a:\n- b: {c: /d\n  e: []\n", [2, 6], "the bracket { that is opened here"),
  row("closing bracket too many", "key: value\n}\n", [2, 1], "the bracket } closes nothing"),
  row("closing bracket as a value", "a: ]\n", [1, 4], "the bracket ] closes nothing"),
  row("colon in a value", "a: b: c\n", [1, 4], "the value `b: c` holds a colon followed by a space"),
  row("spaced colon in a value", "a: 5 : 6\n", [1, 4], "the value `5 : 6` holds a colon"),
  row("no space after a colon", "a:1\nb: 2\n", [1, 1], "a space is missing after `a:`"),
  row("no space after a later colon", "b: 2\nport:80\n", [2, 1], "a space is missing after `port:`"),
  row("no space in an item", "p:\n- name: a\n  port:80\n", [3, 3], "a space is missing after `port:`"),
  row("at sign", "a: @x\n", [1, 4], '"@x" begins with a character that YAML reserves'),
  row("backtick", "a: `x`\n", [1, 4], "begins with a character that YAML reserves"),
  row("percent sign", "a: %x\n", [1, 4], '"%x" begins with a character that YAML reserves'),
  row("unknown alias", "a: &x 1\nb: *y\n", [2, 4], "the alias `*y` names an anchor `&y`"),
  row("star as a value", "hosts: [*]\n", [1, 8], "the bracket [ that is opened here"),
  row("template left in", "a: 1\n{{- if .Values.x }}\nb: 2\n{{- end }}\n", [2, 1], "`{{` begins a template"),
  row("template in a value", "a: {{ .Values.x }}-y\nb: 1\n", [1, 4], "`{{` begins a template"),
  row("merge conflict", "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", [1, 1], "a merge that was not finished"),
  row("JSON without a comma", '{"a": 1\n"b": 2}\n', [1, 8], "a comma is missing at the end of this line"),
  row("JSON without a comma inside", '{\n  "a": {"x": 1}\n  "b": 2\n}\n', [2, 16], "a comma is missing"),
  row("JSON text not closed", '{"a": "x\n', [1, 7], 'the quote " that is opened here'),
  row("JSON list not closed", "[1, 2\n", [1, 1], "the bracket [ that is opened here"),
  row("bad escape", 'a: "\\q"\n', [1, 5], "Invalid escape sequence"),
  row("block header with more", "a: >x\n  y\n", [1, 5], "Block scalar header"),
  row("second document broken", "a: 1\n---\nb: [\n---\nc: 3\n", [3, 4], "the bracket [ that is opened here"),
  row("tab in the second document", "a: 1\n---\nb:\n\tc: 1\n", [4, 1], "a tab stands in the indentation"),
  row("Windows line ends", "a: 1\r\n  b: 2\r\n", [2, 3], "`b` is indented 2 columns deeper than `a`"),
  row(
    "quoted text over lines is no cause",
    'a: "Note\n  usage: x"\nb: 1\nc: 2\n d: 3\n',
    [5, 2],
    "`d` is indented 1 column deeper than `c`",
  ),
  row(
    "block text is no cause",
    "a: |\n  x:1\n    y: {{ }}\nb: 1\n  c: 2\n",
    [5, 3],
    "`c` is indented 2 columns deeper than `b`",
  ),
];
