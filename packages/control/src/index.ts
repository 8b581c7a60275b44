// SPDX-License-Identifier: Apache-2.0
export { configDump, configz, proxyName, type SyncStatus, syncz } from "./admin/debug.ts";
export { createAdminServer } from "./admin/server.ts";
export { type Control, type ControlOptions, createControl } from "./control.ts";
export { urlOfKind } from "./host/class-state.ts";
export { createRegistry, type Registry } from "./metrics/registry.ts";
export { ConfigPathError, type ServeEvent, type ServeOptions, type Serving, serve } from "./serve/serve.ts";
export { configFiles, overlayFile } from "./source/config-files.ts";
export { type Follower, type FollowOptions, followFiles, type TextChanges } from "./source/follow.ts";
