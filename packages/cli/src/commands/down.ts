// SPDX-License-Identifier: Apache-2.0
import { down as downMesh } from "@heddle/local";
import { say } from "../output/print.ts";
import { localTrouble } from "./up.ts";

export async function down(): Promise<void> {
  const ran = await downMesh().catch((error: unknown) => Promise.reject(localTrouble(error)));
  say(ran ? "stopped" : "no mesh runs in this folder");
}
