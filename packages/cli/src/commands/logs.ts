// SPDX-License-Identifier: Apache-2.0
import { logs as meshLogs } from "@heddle/local";
import { CommandError, exitCode } from "../exit-code.ts";
import { paint } from "../output/paint.ts";
import { print } from "../output/print.ts";
import { localTrouble } from "./up.ts";

export interface LogsFlags {
  readonly follow?: boolean;
  readonly tail: string;
  readonly envoy?: boolean;
}

const colours = [paint.cyan, paint.yellow, paint.green, paint.magenta, paint.blue];

export async function logs(names: readonly string[], flags: LogsFlags): Promise<void> {
  const tail = Number(flags.tail);
  if (!Number.isInteger(tail) || tail < 0)
    throw new CommandError(`--tail takes a number; not "${flags.tail}"`, exitCode.usage);
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  const seen: string[] = [];
  const colourOf = (name: string) => {
    if (!seen.includes(name)) seen.push(name);
    return colours[seen.indexOf(name) % colours.length] ?? paint.cyan;
  };
  await meshLogs({
    names,
    kinds: flags.envoy === true ? ["proxy", "access"] : ["app"],
    tail,
    follow: flags.follow === true,
    signal: ending.signal,
    on: ({ name, text }) => print(`${colourOf(name)(name.padEnd(16))} ${text}`),
  }).catch((error: unknown) => Promise.reject(localTrouble(error)));
}
