// SPDX-License-Identifier: Apache-2.0
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Where things lie in a state folder (`.heddle/` of the folder `heddle up` is run in: one mesh per folder). */
export interface Layout {
  readonly folder: string;
  /** {@link MeshState}. */
  readonly state: string;
  /** Held by the supervisor as long as it lives. */
  readonly lock: string;
  readonly ports: string;
  /** Pods that tell the control plane of the processes here. */
  readonly pods: string;
  readonly envoys: string;
  readonly logs: string;
  /** The supervisor listens here. */
  readonly socket: string;
}

export function layoutOf(stateFolder: string): Layout {
  const folder = resolve(stateFolder);
  const socket = join(folder, "supervisor.sock");
  const short = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return {
    folder,
    state: join(folder, "mesh.json"),
    lock: join(folder, "supervisor.lock"),
    ports: join(folder, "ports.json"),
    pods: join(folder, "local"),
    envoys: join(folder, "envoy"),
    logs: join(folder, "logs"),
    // The path of a Unix socket has room for 104 bytes on macOS, 108 on Linux.
    socket:
      Buffer.byteLength(socket) < 100 ? socket : join(tmpdir(), `heddle-${process.getuid?.() ?? 0}-${short}.sock`),
  };
}
