// SPDX-License-Identifier: Apache-2.0
import { spawn } from "node:child_process";
import { once } from "node:events";
import { LocalError } from "../local-error.ts";
import { guardScript } from "./guard-script.ts";

/** A small process that ends the listed process groups when this one is gone, however it went. */
export interface Guard {
  readonly pid: number;
  watch(group: number): void;
  forget(group: number): void;
  /** Ends the guard; groups still listed are ended by it. Resolves when it is gone. */
  close(): Promise<void>;
}

/** Starts the guard (`sh`) in a session of its own, so that Ctrl-C does not reach it. */
export async function startGuard(): Promise<Guard> {
  const child = spawn("/bin/sh", ["-c", guardScript, "heddle-guard"], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const closed = once(child, "close").catch(() => {});
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (error) => reject(new LocalError("guard", `/bin/sh does not start: ${error.message}`)));
  });
  child.stdin.on("error", () => {});
  child.unref();
  const tell = (sign: "+" | "-", group: number) => {
    if (child.stdin.writable) child.stdin.write(`${sign}${Math.trunc(group)}\n`);
  };
  return {
    pid: child.pid ?? 0,
    watch: (group) => tell("+", group),
    forget: (group) => tell("-", group),
    close: async () => {
      child.ref();
      child.stdin.end();
      await closed;
    },
  };
}
