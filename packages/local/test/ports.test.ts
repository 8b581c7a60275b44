// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { isFree, openPortBook } from "../src/state/ports.ts";
import { temporaryFolder } from "./processes.ts";

const listen = (port: number, host = "127.0.0.1"): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });

test("ports are distinct, and the same when the book is opened again", async (t) => {
  const file = join(await temporaryFolder(t), "ports.json");
  const book = await openPortBook(file);
  const purposes = Array.from({ length: 20 }, (_, i) => `default/a/${i}`);
  const first: number[] = [];
  for (const purpose of purposes) first.push(await book.take(purpose));
  assert.equal(new Set(first).size, 20);
  assert.ok(
    first.every((port) => port > 20_000 && port < 32_768),
    "below the ports of outgoing connections",
  );
  await book.save();
  const again = await openPortBook(file);
  const second: number[] = [];
  for (const purpose of [...purposes].reverse()) second.unshift(await again.take(purpose));
  assert.deepEqual(second, first);
});

test("a recorded port that another process holds is given up", async (t) => {
  const file = join(await temporaryFolder(t), "ports.json");
  const book = await openPortBook(file);
  const before = await book.take("a");
  await book.save();
  const server = await listen(before);
  t.after(() => void server.close());
  const after = await (await openPortBook(file)).take("a");
  assert.notEqual(after, before);
  assert.equal(await book.take("a"), before, "whoever took it itself keeps it while it listens");
});

test("the preferred port is taken when it is free", async (t) => {
  const server = await listen(0);
  const { port } = server.address() as AddressInfo;
  t.after(() => void server.close());
  const book = await openPortBook(join(await temporaryFolder(t), "ports.json"));
  assert.equal(await isFree(port), false);
  assert.notEqual(await book.take("busy", port), port);
  const free = await book.take("some");
  const other = await openPortBook(join(await temporaryFolder(t), "ports.json"));
  assert.equal(await other.take("wanted", free), free);
});

test("a port that is open on all addresses is not free on loopback", async (t) => {
  const server = await listen(0, "0.0.0.0");
  t.after(() => void server.close());
  assert.equal(await isFree((server.address() as AddressInfo).port), false);
});

test("a book that is not readable is begun anew", async (t) => {
  const file = join(await temporaryFolder(t), "ports.json");
  await writeFile(file, '{"a": "x", "b": 99999, "c');
  assert.ok((await (await openPortBook(file)).take("a")) > 20_000);
});
