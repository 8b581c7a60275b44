// SPDX-License-Identifier: Apache-2.0
import type { Message } from "../resource/message.ts";

/** Shared by the cluster that forwards by name and the HTTP filter in front of it: Envoy insists that both say the same. */
export const dnsCacheConfig: Message = { name: "heddle_forward", dnsLookupFamily: "V4_ONLY" };
