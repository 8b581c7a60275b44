// SPDX-License-Identifier: Apache-2.0
import { createServer } from "node:net";
import { readJson, writeAtomically } from "./files.ts";

/** Loopback ports by purpose (`default/reviews-v1/0/app/9080`), the same ones as long as the state folder lives. */
export interface PortBook {
  /** The port of a purpose. A recorded port that another process holds, and a new purpose, get a free one; `prefer` is taken when it is free. */
  take(purpose: string, prefer?: number | undefined): Promise<number>;
  /** The recorded port, if there is one. */
  known(purpose: string): number | undefined;
  /** Writes the book down when it changed. */
  save(): Promise<void>;
}

/**
 * Free ports are looked for here: below the ranges from which Linux (32768) and macOS (49152) take the ports of outgoing connections, one of
 * which could otherwise sit on a port between our look and Envoy's bind.
 */
const range = { from: 20_200, to: 32_000 } as const;

/** Opens the book in `file`. Ports that `take` gives are remembered as ours: they are looked at once, not again when the process listens on them. */
export async function openPortBook(file: string): Promise<PortBook> {
  const recorded = new Map(Object.entries(ports(await readJson(file))));
  const checked = new Set<string>();
  let next = range.from + (hash(file) % (range.to - range.from));
  let changed = false;

  const isTaken = (port: number) => [...recorded.values()].includes(port);
  const findFree = async (): Promise<number> => {
    for (let tries = 0; tries < range.to - range.from; tries++) {
      next = next + 1 >= range.to ? range.from : next + 1;
      if (!isTaken(next) && (await isFree(next))) return next;
    }
    throw new Error(`no free port between ${range.from} and ${range.to}`);
  };
  return {
    take: async (purpose, prefer) => {
      const before = recorded.get(purpose);
      if (before !== undefined && (checked.has(purpose) || (await isFree(before)))) {
        checked.add(purpose);
        return before;
      }
      recorded.delete(purpose);
      const usable = prefer !== undefined && !isTaken(prefer) && (await isFree(prefer));
      const port = usable ? prefer : await findFree();
      recorded.set(purpose, port);
      checked.add(purpose);
      changed = true;
      return port;
    },
    known: (purpose) => recorded.get(purpose),
    save: async () => {
      if (!changed) return;
      changed = false;
      await writeAtomically(file, `${JSON.stringify(Object.fromEntries([...recorded].sort()), null, 1)}\n`);
    },
  };
}

/** Whether this process could listen on the loopback port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => done(true)));
  });
}

function ports(value: unknown): Record<string, number> {
  if (value === null || typeof value !== "object") return {};
  return Object.fromEntries(
    Object.entries(value).filter((e): e is [string, number] => Number.isInteger(e[1]) && e[1] > 0 && e[1] < 65_536),
  );
}

/** FNV-1a: two meshes in two folders start looking in different places. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
