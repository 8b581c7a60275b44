// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Translated } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import type { View } from "../../view/view.ts";
import type { VirtualHosts } from "../route/virtual-host.ts";

export interface GatewayRoutes {
  names(read: Reader, cls: ProxyClass): readonly string[];
  route(read: Reader, cls: ProxyClass, name: string): Translated | undefined;
}

export function createGatewayRoutes(_parts: { view: View; hosts: VirtualHosts }): GatewayRoutes {
  return { names: () => [], route: () => undefined };
}
