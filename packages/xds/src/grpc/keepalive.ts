// SPDX-License-Identifier: Apache-2.0
import type { ServerHttp2Session } from "node:http2";
import type { Clock } from "../clock.ts";

export interface KeepAliveOptions {
  readonly clock: Clock;
  readonly everyMs: number;
  readonly timeoutMs: number;
}

/** Pings a session and destroys it when an answer stays out, so that a vanished peer frees its state. Returns the stop. */
export function keepAlive(session: ServerHttp2Session, options: KeepAliveOptions): () => void {
  let cancel = (): void => {};
  const ping = (): void => {
    if (session.destroyed) return;
    cancel = options.clock.after(options.timeoutMs, () => session.destroy());
    const sent = session.ping((error) => {
      cancel();
      if (error === null) cancel = options.clock.after(options.everyMs, ping);
    });
    if (!sent) session.destroy();
  };
  cancel = options.clock.after(options.everyMs, ping);
  return () => cancel();
}
