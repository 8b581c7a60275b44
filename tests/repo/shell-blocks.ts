// SPDX-License-Identifier: Apache-2.0

/** The commands of the ```sh blocks of a Markdown text, one entry a block, in order. */
export function shellBlocks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((m) => (m[1] ?? "").trim());
}

/** Targets of the links of a Markdown text that lead to files of the repository, without their fragments. */
export function fileLinks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((m) => (m[1] ?? "").replace(/#.*$/, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}
