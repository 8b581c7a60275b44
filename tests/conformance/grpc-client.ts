// SPDX-License-Identifier: Apache-2.0
// The client as a program of its own, since gRPC's xDS client cannot be stopped: asks what its parent wants asked, and tells the answers.
import { register } from "@grpc/grpc-js-xds";
import { createWho, type WhoClient } from "./grpc-who.ts";

export interface Question {
  readonly id: number;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly id: number;
  readonly told: string;
}

register();
const clients = new Map<string, WhoClient>();
process.on("message", ({ id, target, headers }: Question) => {
  const client = clients.get(target) ?? createWho(target);
  clients.set(target, client);
  void client.ask(headers).then((told) => process.send?.({ id, told } satisfies Answer));
});
process.on("disconnect", () => process.exit());
