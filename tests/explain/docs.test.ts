// SPDX-License-Identifier: Apache-2.0
// docs/explain.md: every command in it runs, and its example prints what the page shows.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/explain.md"), "utf8");
const fences = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({
  language,
  text,
}));
const commands = fences
  .filter((f) => f.language === "sh")
  .flatMap((f) => f.text.replaceAll("\\\n", " ").split("\n"))
  .filter((line) => line !== "");

/** The arguments after `heddle`; only double quotes are used on the page. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain).slice(1);

function heddle(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = [join(root, "packages/cli/src/main.ts"), ...wordsOf(command)];
    execFile(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: "1" } }, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(`${command}\n${stderr}`)),
    );
  });
}

test("the example prints what the page shows", async () => {
  const shown = fences.find((f) => f.language === "text")?.text;
  assert.equal(await heddle(commands[0] ?? ""), shown);
});

for (const command of commands.slice(1))
  test(command, async () => {
    const output = await heddle(command);
    if (!command.includes("-o json")) return assert.match(output, /^→ /m);
    const outcome = JSON.parse(output);
    assert.deepEqual(outcome.retries, { attempts: 5, on: "5xx", perTryTimeout: "0.500s" });
    assert.ok(
      outcome.steps.some((s: { name: string; file?: string; line?: number }) => s.name === "retries" && s.line === 16),
    );
  });

test("every field that the page names is one of the output's", async () => {
  const outcome = await heddle(commands.find((c) => c.includes("-o json")) ?? "");
  for (const field of [
    "steps",
    "stage",
    "resource",
    "path",
    "file",
    "line",
    "column",
    "verdict",
    "candidates",
    "planned",
    "share",
    "authority",
    "known",
  ]) {
    assert.ok(outcome.includes(`"${field}"`), field);
    assert.ok(page.includes(`\`${field}`) || page.includes(`.${field}`), field);
  }
});
